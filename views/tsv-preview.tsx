import { directionOf } from './context.js';

/** The first lines of a tab-separated export as the table that a spreadsheet makes of them. The first line names the languages. */
export function TsvPreview({ text }: { readonly text: string }) {
  const [names = [], ...lines] = linesOf(text);
  return (
    <table class="columns">
      <thead>
        <tr lang="en">
          {names.map((name) => (
            <th scope="col" dir={directionOf(name)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((cells) => (
          <tr>
            {cells.map((cell, k) => {
              const language = languages.find((known) => known === names[k]) ?? 'en';
              return (
                <td lang={language} dir={directionOf(language)}>
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const languages = ['ar', 'en'] as const;

/** A cell in quotes (RFC 4180), which may hold tabs, line breaks and doubled quotes; or a plain one; and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;

function linesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [whole, quoted, plain, end] of text.trimEnd().matchAll(CELL)) {
    if (whole === '') continue;
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') lines.push([]);
  }
  return lines;
}
