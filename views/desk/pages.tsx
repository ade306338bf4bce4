import type { DocumentCard, SegmentPage } from '../../src/domain/read-model.js';
import { documentAddress } from '../addresses.js';
import type { PageContext } from '../context.js';

export function Pages({
  context: { t },
  document,
  segments: { rows: _, pages, ...view },
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly segments: SegmentPage;
}) {
  const { page } = view;
  if (pages === 1) return null;
  const address = (page: number) => documentAddress(document.id, { ...view, page });
  return (
    <nav class="pages" aria-label={t('workbench.pages')}>
      {page > 1 && (
        <a href={address(page - 1)} rel="prev">
          {t('workbench.previous')}
        </a>
      )}
      <span>{t('workbench.page', { page, pages })}</span>
      {page < pages && (
        <a href={address(page + 1)} rel="next">
          {t('workbench.next')}
        </a>
      )}
    </nav>
  );
}
