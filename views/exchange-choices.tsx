import { problemChoices } from '../src/domain/import-report.js';
import type { ExchangePreview } from '../src/domain/read-model.js';
import { draftAddress } from './addresses.js';
import type { PageContext } from './context.js';
import { fileProblemSentence } from './file-problem.js';

interface FileProps {
  readonly context: PageContext;
  readonly file: ExchangePreview;
}

/** What the file is read in, what it says itself, and the choice of another encoding. */
export function EncodingForm({ context: { t }, file }: FileProps) {
  const chosen = file.choices.encoding !== undefined;
  return (
    <>
      <form method="post" action={draftAddress(file.id, 'reading')} class="inline">
        <label class="visually-hidden" for="encoding">
          {t('draft.encodingUse')}
        </label>
        <select id="encoding" name="encoding" dir="ltr">
          <option value="" selected={!chosen}>
            {chosen ? t('draft.encodingFound') : file.encoding}
          </option>
          {chosen && (
            <option value={file.encoding} selected>
              {file.encoding}
            </option>
          )}
          {file.encodings.map((encoding) => (
            <option value={encoding}>{encoding}</option>
          ))}
        </select>
        <button type="submit">{t('draft.change')}</button>
      </form>
      {file.declared !== null && (
        <p class="faint">
          {t('exchange.declared')}{' '}
          <bdi lang="en" dir="ltr">
            {file.declared}
          </bdi>
        </p>
      )}
    </>
  );
}

const parts = ['source', 'target', 'id', 'state', 'note'] as const;

/** The first rows of a table, and which of its columns is what. */
export function TableColumnsForm({
  context: { t, number },
  draftId,
  table: { rows, columns },
}: {
  readonly context: PageContext;
  readonly draftId: string;
  readonly table: NonNullable<ExchangePreview['table']>;
}) {
  const width = Math.max(...rows.map((cells) => cells.length));
  const places = Array.from({ length: width }, (_, k) => k);
  const partOf = (k: number) => parts.find((part) => columns[part] === k);
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{t('exchange.columns')}</h2>
      <form method="post" action={draftAddress(draftId, 'reading')}>
        <input type="hidden" name="columns" value={String(width)} />
        <section class="scrolled" tabindex={0} aria-labelledby="columns">
          <table class="columns">
            <thead>
              <tr>
                {places.map((k) => (
                  <th scope="col">
                    <label>
                      <span class="faint">{t('exchange.column', { number: k + 1 })}</span>
                      <select name={`column${k}`}>
                        <option value="">{t('exchange.column.none')}</option>
                        {parts.map((part) => (
                          <option value={part} selected={partOf(k) === part}>
                            {t(`exchange.column.${part}`)}
                          </option>
                        ))}
                      </select>
                    </label>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, at) => (
                <tr class={at === 0 && columns.header ? 'faint' : undefined}>
                  {places.map((k) => (
                    <td dir="auto">{shortened(cells[k] ?? '')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p class="form-end">
          <label class="check">
            <input type="checkbox" name="header" value="1" checked={columns.header} />
            {t('exchange.header')}
          </label>
          <button type="submit">{t('draft.change')}</button>
          <span class="faint">{t('exchange.rowsShown', { count: rows.length, number: number(rows.length) })}</span>
        </p>
      </form>
    </section>
  );
}

/** As much of a cell as tells what stands in its column. */
const SHOWN = 80;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : text;
}

/** What is to be known of a file, kind by kind; of what concerns single units, what is to be done with them. */
export function FileProblems({ context, file }: FileProps) {
  const { t } = context;
  const kinds = [...new Set(file.problems.map(({ kind }) => kind))];
  const choosable = kinds.some((kind) => (file.affected[kind] ?? 0) > 0);
  return (
    <section class="warning" aria-labelledby="file-problems">
      <h2 id="file-problems">{t('exchange.problems')}</h2>
      <form method="post" action={draftAddress(file.id, 'reading')}>
        {kinds.map((kind) => {
          const units = file.affected[kind] ?? 0;
          const chosen = file.choices.problems?.[kind] ?? 'take';
          return (
            <fieldset class="problem">
              <legend class="visually-hidden">{t('exchange.problems')}</legend>
              <ul>
                {file.problems
                  .filter((problem) => problem.kind === kind)
                  .map((problem) => (
                    <li>{fileProblemSentence(context, problem)}</li>
                  ))}
              </ul>
              {units > 0 && (
                <p class="choice">
                  <span>{t('exchange.affected', { count: units })}</span>
                  {problemChoices.map((choice) => (
                    <label class="check">
                      <input type="radio" name={`problem-${kind}`} value={choice} checked={chosen === choice} />
                      {t(`exchange.choice.${choice}`)}
                    </label>
                  ))}
                </p>
              )}
            </fieldset>
          );
        })}
        {choosable && <button type="submit">{t('exchange.apply')}</button>}
      </form>
    </section>
  );
}
