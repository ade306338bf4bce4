import type { ExchangePreview, FileProblem, ProjectHead } from '../../src/domain/read-model.js';
import { translationStates } from '../../src/domain/segment.js';
import { draftAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { DraftTrail } from '../draft-trail.js';
import { draftWarningSentence } from '../draft-warning.js';
import { EncodingForm, FileProblems, TableColumnsForm } from '../exchange-choices.js';
import { fileProblemSentence } from '../file-problem.js';
import { Layout } from '../layout.js';
import { megabytes } from '../refusal.js';
import { Refused } from '../refused.js';

/** What was found in a file of another tool, before it becomes a document. */
export function ExchangePage(
  context: PageContext,
  {
    project,
    file,
    problem,
  }: { readonly project: ProjectHead; readonly file: ExchangePreview; readonly problem?: FileProblem | undefined },
) {
  const { t, number } = context;
  const states = translationStates.filter((state) => file.states[state] > 0);
  return (
    <Layout
      context={context}
      title={t('draft.title')}
      page="draft"
      trail={<DraftTrail context={context} project={project} draft={file} />}
    >
      <main id="main" class="wide">
        <h1>{t('draft.title')}</h1>
        <form method="post" action={draftAddress(file.id)} class="inline draft-title">
          <label>
            {t('import.name')}
            <input name="title" required maxlength={200} dir="auto" value={file.title} />
          </label>
          <button type="submit">{t('draft.rename')}</button>
        </form>
        {file.warnings.map((warning) => (
          <p class="warning" role="alert">
            {draftWarningSentence(context, warning)}
          </p>
        ))}
        <dl class="facts">
          <dt>{t('draft.file')}</dt>
          <dd>
            <bdi>{file.name}</bdi>
          </dd>
          <dt>{t('exchange.format')}</dt>
          <dd lang="en" dir="ltr">
            {file.format.toUpperCase()} {file.version ?? ''}
          </dd>
          <dt>{t('draft.encoding')}</dt>
          <dd>
            <EncodingForm context={context} file={file} />
          </dd>
          {file.beginningOf !== null && (
            <>
              <dt>{t('exchange.size')}</dt>
              <dd>{t('exchange.megabytes', { size: number(megabytes(file.beginningOf)) })}</dd>
            </>
          )}
          <dt>{t(file.beginningOf === null ? 'exchange.units' : 'exchange.unitsAtFirst')}</dt>
          <dd>{number(file.units)}</dd>
          {states.map((state) => (
            <>
              <dt>{t(`progress.${state}`)}</dt>
              <dd>{number(file.states[state])}</dd>
            </>
          ))}
          {file.notes > 0 && (
            <>
              <dt>{t('exchange.notes')}</dt>
              <dd>{number(file.notes)}</dd>
            </>
          )}
          {file.skipped > 0 && (
            <>
              <dt>{t('exchange.skipped')}</dt>
              <dd>{number(file.skipped)}</dd>
            </>
          )}
          {file.languages.length > 0 && (
            <>
              <dt>{t('exchange.languages')}</dt>
              <dd>
                {file.languages.map(({ language, count }, k) => (
                  <>
                    {k > 0 && ' · '}
                    <bdi>{language}</bdi> {number(count)}
                  </>
                ))}
              </dd>
            </>
          )}
          {file.notTranslatable > 0 && (
            <>
              <dt>{t('exchange.notTranslatable')}</dt>
              <dd>{number(file.notTranslatable)}</dd>
            </>
          )}
        </dl>
        {problem && (
          <Refused>
            {fileProblemSentence(context, problem)} {t('exchange.notReadSo')}
          </Refused>
        )}
        {file.table && <TableColumnsForm context={context} draftId={file.id} table={file.table} />}
        {file.problems.length > 0 && <FileProblems context={context} file={file} />}
        <section aria-labelledby="first-pairs">
          <h2 id="first-pairs">{t('exchange.pairs')}</h2>
          <ol class="repair-rows">
            {file.pairs.map(({ source, target }, k) => (
              <li>
                <span class="number">{number(k + 1)}</span>
                <p class="text" lang="ar" dir="rtl">
                  {source}
                </p>
                <p class="text" lang="en" dir="ltr">
                  {target || '—'}
                </p>
              </li>
            ))}
          </ol>
        </section>
        <div class="form-end">
          <form method="post" action={draftAddress(file.id, 'document')} data-busy={t('import.busy')}>
            <button type="submit" class="primary">
              {t('exchange.import')}
            </button>
          </form>
          <form method="post" action={draftAddress(file.id, 'discard')}>
            <button type="submit">{t('draft.discard')}</button>
          </form>
        </div>
      </main>
    </Layout>
  );
}
