import type { CheckFacts } from './check.js';
import { checkMessagesEn } from './messages/en.js';
import { allChecks } from './registry.js';

/** Every check as a row of a Markdown table: id, what it looks for, levels, MQM, an example. */
export function catalogue(): string {
  return [
    '| check | looks for | levels | MQM | example |',
    '| --- | --- | --- | --- | --- |',
    ...allChecks.map(row),
  ].join('\n');
}

function row({ id, category, severity, levels, example }: CheckFacts): string {
  const what = checkMessagesEn[`check.${id}.what` as keyof typeof checkMessagesEn];
  const cells = [
    `\`${id}\``,
    what,
    levels.join(', '),
    `${category}, ${severity}`,
    `${visible(example.source)} ⇢ ${visible(example.target) || '(nothing)'}${(example.terms ?? []).map(inGlossary).join('')}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** What the glossary of the example says. */
function inGlossary({ arabic, english, forbidden }: NonNullable<CheckFacts['example']['terms']>[number]): string {
  return ` (glossary: ${arabic} = ${english}${forbidden ? `, not ${forbidden}` : ''})`;
}

/** Invisible characters by their names. */
function visible(text: string): string {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, (character) => {
    return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase()}⟩`;
  });
}
