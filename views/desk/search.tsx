import type { DeskView, DocumentCard } from '../../src/domain/read-model.js';
import { documentAddress, documentPart } from '../addresses.js';
import type { PageContext } from '../context.js';

/** Words to look for on both sides, and the way to replacing them. */
export function Search({
  context: { t },
  document,
  view: { filter, also = [], order, search = '' },
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly view: DeskView;
}) {
  return (
    <form class="search" method="get" action={`${documentAddress(document.id)}#first`}>
      <input type="hidden" name="filter" value={filter} />
      {also.length > 0 && <input type="hidden" name="also" value={also.join('.')} />}
      {order === 'risk' && <input type="hidden" name="order" value="risk" />}
      <label>
        <span class="visually-hidden">{t('search.label')}</span>
        <input
          type="search"
          name="search"
          value={search}
          dir="auto"
          maxlength={200}
          placeholder={t('search.short')}
          data-search-field
        />
      </label>
      <button type="submit" class="quiet unscripted">
        {t('search.find')}
      </button>
      {search !== '' && (
        <>
          <a
            class="act"
            href={documentAddress(document.id, { filter, also, order })}
            title={t('search.end')}
            aria-label={t('search.end')}
          >
            ✕
          </a>
          <a class="act" href={`${documentPart(document.id, 'replacement')}?find=${encodeURIComponent(search)}`}>
            {t('search.replace')}
          </a>
        </>
      )}
    </form>
  );
}
