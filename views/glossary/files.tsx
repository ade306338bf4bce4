import { projectAddress, termsPart } from '../addresses.js';
import type { PageContext } from '../context.js';
import { ListFileForm, ListFileOutcome, type RefusedLine } from '../list-file.js';

/** What became of a file. */
export type Imported =
  | { readonly added: number; readonly changed: number; readonly known: number; readonly passedOver: number }
  | RefusedLine;

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
        <ListFileForm
          context={context}
          of="terms"
          address={termsPart(projectId, 'import')}
          accept=".csv,.tsv,.tbx,.xml,text/csv"
        />
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
  if (!imported) return null;
  const taken =
    'added' in imported
      ? (['added', 'changed', 'known', 'passedOver'] as const)
          .filter((what) => what === 'added' || imported[what] > 0)
          .map((what) => context.t(`terms.imported.${what}`, { count: imported[what] }))
          .join(' ')
      : imported;
  return <ListFileOutcome context={context} of="terms" taken={taken} />;
}
