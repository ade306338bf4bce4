import type { Visitor } from './server.js';

/** A browser without scripts: it knows links and forms, and sends forms as HTML says (section 4.10.21). */
export interface PlainBrowser {
  /** The page that is shown, without what only scripts can use. */
  html(): string;
  /** The address of the page, with its query. */
  address(): string;
  status(): number;
  open(address: string): Promise<void>;
  /** Follows the first link whose text this is; below an element with an id, if given. */
  follow(text: string, within?: string): Promise<void>;
  /** Fills in the form that has the button with this text, and presses it. */
  press(text: string, filled?: Readonly<Record<string, string>>, within?: string): Promise<void>;
}

export function plainBrowser(visitor: Visitor): PlainBrowser {
  let html = '';
  let address = '';
  let status = 0;
  const take = async (response: Response, asked: string): Promise<void> => {
    const location = response.headers.get('location');
    if (location) return take(await visitor.get(location.split('#')[0]!), location);
    status = response.status;
    address = asked.split('#')[0]!;
    html = (await response.text()).replace(/<template.*?<\/template>/gs, '');
  };
  return {
    html: () => html,
    address: () => address,
    status: () => status,
    open: async (asked) => take(await visitor.get(asked), asked),
    async follow(text, within) {
      const links = [...part(html, within).matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)];
      const link = links.find(([, , label]) => textOf(label!) === text);
      if (!link) throw new Error(`no link "${text}" among ${links.map(([, , label]) => textOf(label!)).join(', ')}`);
      const asked = unescaped(link[1]!).split('#')[0]!;
      await take(await visitor.get(asked), asked);
    },
    async press(text, filled = {}, within) {
      const forms = [...part(html, within).matchAll(/<form\s[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)];
      for (const [tag, action, content] of forms) {
        const button = [...content!.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].find(
          ([, , label]) => textOf(label!) === text,
        );
        if (!button) continue;
        const fields = fieldsOf(content!);
        for (const [name, value] of Object.entries(filled)) {
          if (!fields.has(name) && !content!.includes(`name="${name}"`)) throw new Error(`no field "${name}"`);
          fields.set(name, [value]);
        }
        const name = attribute(button[1]!, 'name');
        if (name) fields.set(name, [attribute(button[1]!, 'value') ?? '']);
        await take(
          await visitor.post(unescaped(action!), encoded(fields, tag!.includes('multipart/form-data'))),
          unescaped(action!),
        );
        return;
      }
      throw new Error(`no form with the button "${text}"`);
    },
  };
}

/** The page from the element with this id on. */
function part(html: string, within: string | undefined): string {
  const at = within === undefined ? 0 : html.indexOf(`id="${within}"`);
  if (at < 0) throw new Error(`nothing has the id "${within}"`);
  const end = within?.startsWith('segment-') ? html.indexOf('</article>', at) : html.length;
  return html.slice(at, end);
}

/** Name and values of every control that is sent as it stands; several that have one name are all sent. */
function fieldsOf(form: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string) => fields.set(name, [...(fields.get(name) ?? []), value]);
  const controls = /<input([^>]*)\/?>|<textarea([^>]*)>(.*?)<\/textarea>|<select([^>]*)>(.*?)<\/select>/gs;
  for (const [, input, area, text, select, options] of form.matchAll(controls)) {
    const name = attribute(input ?? area ?? select ?? '', 'name');
    if (!name) continue;
    if (area !== undefined) add(name, unescaped(text!).replace(/^\n/, ''));
    else if (select !== undefined) {
      const all = [...options!.matchAll(/<option([^>]*)>(.*?)<\/option>/gs)];
      const chosen = all.find(([, option]) => /\sselected/.test(option!)) ?? all[0];
      if (chosen) add(name, attribute(chosen[1]!, 'value') ?? textOf(chosen[2]!));
    } else {
      const type = attribute(input!, 'type') ?? 'text';
      if (type === 'file' || ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(input!))) continue;
      add(name, attribute(input!, 'value') ?? '');
    }
  }
  return fields;
}

/** Line breaks go out as CR LF. */
function encoded(fields: ReadonlyMap<string, readonly string[]>, multipart: boolean): FormData | URLSearchParams {
  const data = multipart ? new FormData() : new URLSearchParams();
  for (const [name, values] of fields)
    for (const value of values) data.append(name, value.replace(/\r\n|\r|\n/g, '\r\n'));
  return data;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

function textOf(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
