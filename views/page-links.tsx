import type { PageContext } from './context.js';

/** The way to the page before and the one after; nothing where there is one page only. */
export function PageLinks({
  context: { t },
  page,
  pages,
  address,
}: {
  readonly context: PageContext;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly address: (page: number) => string;
}) {
  if (pages <= 1) return null;
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
