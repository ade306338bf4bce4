import type { DocumentCard } from '../../src/domain/read-model.js';
import { repairKinds } from '../../src/domain/repair.js';
import { repairAddress, segmentInView } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { Preview, type RepairPreviewProps } from '../repair/preview.js';
import { DocumentTrail } from '../trail.js';

type RepairPageProps = Omit<RepairPreviewProps, 'context' | 'kind' | 'preview'> & {
  readonly document: DocumentCard;
  /** Absent: nothing is chosen yet. */
  readonly chosen?: Pick<RepairPreviewProps, 'kind' | 'preview'>;
};

/** Mending the alignment at a segment: what can be done, and what it would do. */
export function RepairPage(context: PageContext, { document, segment, view, chosen }: RepairPageProps) {
  const { t } = context;
  const title = t('repair.title', { number: segment.position });
  return (
    <Layout
      context={context}
      title={title}
      page="repair"
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide">
        <h1>{title}</h1>
        <p>
          <a href={segmentInView({ id: segment.id, documentId: document.id }, view)}>{t('history.back')}</a>
        </p>
        <p class="faint">{t('repair.about')}</p>
        <ul class="repair-kinds">
          {repairKinds.map((kind) => (
            <li>
              <a href={repairAddress(segment.id, kind, view)} aria-current={chosen?.kind === kind ? 'true' : undefined}>
                {t(`repair.${kind}`)}
              </a>{' '}
              <span class="faint">{t(`repair.${kind}.what`)}</span>
            </li>
          ))}
        </ul>
        {chosen && <Preview context={context} segment={segment} view={view} {...chosen} />}
      </main>
    </Layout>
  );
}
