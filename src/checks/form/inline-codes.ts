import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/**
 * Codes of a file that stand in the text as markers (`<1>`, `</1>`, `<2/>`), and placeholders that a program fills in (`%s`,
 * `%1$d`, `%(name)s`, `{name}`, `${name}`, and of ICU's messages the argument with its kind, `{n, plural`): each is to come
 * as often as in the Arabic, and halves of a pair are not to cross.
 */
export const inlineCodes: PairCheck = {
  id: 'inline-code',
  category: 'other',
  severity: 'major',
  levels: ['error', 'warning'],
  example: { source: 'قال <1>حفتر</1>.', target: 'Haftar <1>said.' },
  run({ source, target }) {
    if (target.trim() === '') return [];
    const [wanted, found] = [codesIn(source), codesIn(target)];
    if (wanted.length === 0 && found.length === 0) return [];
    const missing = without(wanted, found).map((code) => remark('source', code, 'check.inline-code.missing'));
    const extra = without(found, wanted).map((code) => remark('target', code, 'check.inline-code.extra'));
    if (missing.length > 0 || extra.length > 0) return [...missing, ...extra];
    const crossing = firstCrossing(found);
    return crossing && !firstCrossing(wanted)
      ? [{ ...remark('target', crossing, 'check.inline-code.crossing'), level: 'warning' }]
      : [];
  },
};

interface Code {
  readonly text: string;
  /** The same for codes that differ in white space alone. */
  readonly key: string;
  readonly start: number;
}

const CODE = new RegExp(
  [
    String.raw`<\/?\d+\/?>`,
    // C, gettext and Python; a percent sign behind a figure is no placeholder.
    String.raw`(?<![\d٠-٩%])%(?:\d+\$|\(\w+\))?[-+0#]*\d*(?:\.\d+)?(?:hh|ll|[hlLqjzt])?[sdifuxXcoeEgGp@](?!\p{L})`,
    String.raw`(?<![\d٠-٩%])%\{[\w.-]{1,40}\}`,
    String.raw`\{\{\s*[\w.-]{1,40}\s*\}\}`,
    String.raw`\$?\{[\w.-]{1,40}\}`,
    String.raw`\{\s*[\w.-]{1,40}\s*,\s*(?:plural|selectordinal|select|number|date|time|spellout|ordinal|duration|choice)\b`,
  ].join('|'),
  'gu',
);

function codesIn(text: string): Code[] {
  return [...text.matchAll(CODE)].map((match) => ({
    text: match[0],
    key: match[0].replace(/\s+/g, ''),
    start: match.index,
  }));
}

/** The codes of one side that the other has none left for. */
function without(codes: readonly Code[], others: readonly Code[]): Code[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return codes.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** The first closing marker that does not close what was opened last. */
function firstCrossing(codes: readonly Code[]): Code | undefined {
  const open: string[] = [];
  for (const code of codes) {
    const [, closes, number, alone] = /^<(\/?)(\d+)(\/?)>$/.exec(code.text) ?? [];
    if (number === undefined || alone) continue;
    if (!closes) open.push(number);
    else if (open.pop() !== number) return code;
  }
  return undefined;
}

function remark(
  side: 'source' | 'target',
  { text, start }: Code,
  key: 'check.inline-code.missing' | 'check.inline-code.extra' | 'check.inline-code.crossing',
): Remark {
  return { side, start, end: start + text.length, level: 'error', reason: { key, values: { code: text } } };
}
