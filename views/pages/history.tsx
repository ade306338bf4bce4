import type { DocumentCard, RevisionView, SegmentRow, Standing } from '../../src/domain/read-model.js';
import { documentAddress, segmentAddress } from '../addresses.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { TextDiff } from '../text-diff.js';
import { DocumentTrail } from '../trail.js';

export interface HistoryPageProps {
  readonly document: DocumentCard;
  readonly row: SegmentRow;
  /** Newest first. */
  readonly revisions: readonly RevisionView[];
  readonly standing: Standing;
  /** Segments whose texts a repair gave to this one, and the one that has its own now. */
  readonly mergedFrom: readonly { readonly id: string }[];
  readonly mergedInto: { readonly id: string; readonly position: number } | null;
}

/** Every version of a segment: who, when, why, and what changed. */
export function HistoryPage(
  context: PageContext,
  { document, row, revisions, standing, mergedFrom, mergedInto }: HistoryPageProps,
) {
  const { t } = context;
  const removed = row.position < 1 && mergedInto === null;
  const title = removed
    ? t('update.kind.removed')
    : t('history.title', { number: mergedInto?.position ?? row.position });
  return (
    <Layout
      context={context}
      title={title}
      page="history"
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide history">
        <h1>{title}</h1>
        <p>
          <a href={removed ? documentAddress(document.id) : segmentAddress(mergedInto?.id ?? row.id)}>
            {t('history.back')}
          </a>
        </p>
        {removed && <p>{t('update.removedHistory')}</p>}
        {mergedInto && <p>{t('repair.goneInto', { number: mergedInto.position })}</p>}
        {mergedFrom.length > 0 && (
          <p>
            {t('repair.merged')}{' '}
            {mergedFrom.map(({ id }) => (
              <a href={segmentAddress(id, 'history')}>{t('repair.mergedHistory')}</a>
            ))}
          </p>
        )}
        <section aria-label={t('history.source')}>
          <p class="text" lang="ar" dir="rtl">
            {row.sourceText}
          </p>
        </section>
        <ol class="revisions" reversed>
          {revisions.map((revision, k) => (
            <Revision
              context={context}
              revision={revision}
              before={revisions[k + 1]}
              row={row}
              standing={standing}
              mergedInto={mergedInto}
            />
          ))}
        </ol>
      </main>
    </Layout>
  );
}

interface RevisionProps {
  readonly context: PageContext;
  readonly revision: RevisionView;
  readonly before: RevisionView | undefined;
  readonly row: SegmentRow;
  readonly standing: Standing;
  readonly mergedInto: HistoryPageProps['mergedInto'];
}

function Revision({ context, revision, before, row, standing, mergedInto }: RevisionProps) {
  const { t } = context;
  const current = revision.version === row.version;
  const way = revision.ownWork
    ? t('segment.approvedOwn')
    : t(`way.${revision.way}`, { version: revision.why?.replace('#', '') ?? '' });
  return (
    <li class="revision" value={revision.version}>
      <h2>
        {t('history.version', { number: revision.version })}{' '}
        {current && <span class="faint">({t('history.current')})</span>}
      </h2>
      <p class="faint">
        {way} · <By context={context} name={revision.by} at={revision.at} /> · {t(`progress.${revision.state}`)}
      </p>
      {revision.why && revision.way !== 'restore' && (
        <q class="why" dir="auto">
          {revision.why}
        </q>
      )}
      {before !== undefined && before.sourceText !== revision.sourceText && (
        <TextDiff before={before.sourceText} after={revision.sourceText} language="ar" />
      )}
      {before === undefined || before.targetText !== revision.targetText ? (
        <TextDiff before={before?.targetText ?? revision.targetText} after={revision.targetText} language="en" />
      ) : (
        <p class="faint">{t('history.unchanged')}</p>
      )}
      {!current &&
        revision.targetText !== row.targetText &&
        mergedInto === null &&
        row.position > 0 &&
        standing.may.has('segment.translate') && (
          <form method="post" action={segmentAddress(row.id, 'restoration')}>
            <input type="hidden" name="revision" value={String(revision.version)} />
            <input type="hidden" name="version" value={String(row.version)} />
            <button type="submit">{t('history.restore')}</button>
          </form>
        )}
    </li>
  );
}
