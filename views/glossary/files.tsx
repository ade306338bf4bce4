import type { Refusal } from '../../src/domain/refusal.js';
import { projectAddress, termsPart } from '../addresses.js';
import type { PageContext } from '../context.js';
import { FileField } from '../file-field.js';
import { refusalSentence } from '../refusal.js';

/** What became of a file. */
export type Imported =
  | { readonly added: number; readonly changed: number; readonly known: number; readonly passedOver: number }
  | { readonly line: number; readonly refusal: Refusal | null };

/** The glossary as a file, and for managers a file to be taken in. */
export function GlossaryFiles({
  context,
  projectId,
  may,
}: {
  readonly context: PageContext;
  readonly projectId: string;
  readonly may: boolean;
}) {
  const { t } = context;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('terms.files')}</h2>
      <p>
        {t('terms.export')} <a href={projectAddress(projectId, 'glossary.csv')}>CSV</a> ·{' '}
        <a href={projectAddress(projectId, 'glossary.tbx')}>TBX</a>
      </p>
      {may && (
        <form method="post" action={termsPart(projectId, 'import')} enctype="multipart/form-data" class="inline">
          <div>
            <FileField
              context={context}
              label={t('terms.file')}
              name="file"
              accept=".csv,.tsv,.tbx,.xml,text/csv"
              required
            />
            <span class="faint">{t('terms.import.hint')}</span>
          </div>
          <button type="submit">{t('terms.import')}</button>
        </form>
      )}
    </section>
  );
}

export function ImportedTerms({
  context,
  imported,
}: {
  readonly context: PageContext;
  readonly imported: Imported | undefined;
}) {
  const { t } = context;
  if (!imported) return null;
  if ('added' in imported)
    return (
      <p class="notice" role="status">
        {(['added', 'changed', 'known', 'passedOver'] as const)
          .filter((what) => what === 'added' || imported[what] > 0)
          .map((what) => t(`terms.imported.${what}`, { count: imported[what] }))
          .join(' ')}
      </p>
    );
  const { line, refusal } = imported;
  return (
    <p class="refusal" role="alert">
      {refusal ? t('terms.line', { line, problem: refusalSentence(context, refusal) }) : t('terms.notTable', { line })}
    </p>
  );
}
