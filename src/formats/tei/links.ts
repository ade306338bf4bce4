import type { Problem } from '../problem.js';
import { attribute, type XmlTag, xmlStream } from '../xml/stream.js';

/** A link as it is written: two lists of ids, each of which document is to be found out. */
export interface TeiLink {
  readonly lists: readonly [first: readonly string[], second: readonly string[]];
  readonly status: string | undefined;
  readonly certainty: number | undefined;
}

export interface LinkGroup {
  /** The documents of the first and the second lists, as the group names them. */
  readonly documents: readonly [first: string, second: string];
  readonly links: TeiLink[];
}

/**
 * The link groups of a stand-off file. InterText and OPUS write `xtargets="a b;c"`, TEI P5 `target="a.xml#a b.xml#c"`. The two
 * lists of `xtargets` stand in the order in which the group names its documents: InterText's `toDoc` first, OPUS' `fromDoc`.
 */
export function readLinkGroups(xml: string): readonly LinkGroup[] | Problem {
  const groups: LinkGroup[] = [];
  const stream = xmlStream(
    {
      open(tag) {
        const name = tag.name.slice(tag.name.indexOf(':') + 1);
        if (name === 'linkGrp') groups.push({ documents: documentsOf(tag), links: [] });
        else if (name === 'link') {
          const link = linkOf(tag, groups.at(-1)?.documents);
          if (!link) return;
          if (groups.length === 0) groups.push({ documents: ['', ''], links: [] });
          groups.at(-1)!.links.push(link);
        }
      },
      close() {},
      text() {},
    },
    { namespaces: false },
  );
  stream.push(xml);
  stream.end();
  return stream.refused ?? groups.filter(({ links }) => links.length > 0);
}

function documentsOf(tag: XmlTag): readonly [string, string] {
  const named = Object.keys(tag.attributes).filter((name) => name === 'fromDoc' || name === 'toDoc');
  return [attribute(tag, named[0] ?? '') ?? '', attribute(tag, named[1] ?? '') ?? ''];
}

function linkOf(tag: XmlTag, documents: readonly [string, string] | undefined): TeiLink | undefined {
  const certainty = Number(attribute(tag, 'certainty') ?? attribute(tag, 'cert'));
  const said = {
    status: attribute(tag, 'status'),
    certainty: Number.isFinite(certainty) ? certainty : undefined,
  };
  const pair = attribute(tag, 'xtargets');
  if (pair !== undefined) {
    const [first = '', second = ''] = pair.split(';');
    return { ...said, lists: [idsIn(first), idsIn(second)] };
  }
  const targets = idsIn(attribute(tag, 'target') ?? attribute(tag, 'targets') ?? '');
  if (targets.length === 0) return undefined;
  const parted = targets.map((target): readonly [string, string] => {
    const at = target.indexOf('#');
    return at < 0 ? ['', target] : [target.slice(0, at), target.slice(at + 1)];
  });
  const firstDocument = documents?.[0] || parted[0]![0];
  const isFirst = ([document]: readonly [string, string]) => document === firstDocument;
  // Pointers within one file say by themselves of which text they are (see resolved).
  return {
    ...said,
    lists: [parted.filter(isFirst).map(([, id]) => id), parted.filter((one) => !isFirst(one)).map(([, id]) => id)],
  };
}

function idsIn(list: string): string[] {
  return list.split(/\s+/).filter((id) => id !== '');
}
