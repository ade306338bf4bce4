import { termAddress } from '../addresses.js';
import { ArabicOf, EnglishOf } from '../glossary/said.js';
import type { RowProps } from './row.js';

/**
 * The terms of the glossary that stand in the Arabic: what is preferred, allowed and not to be used, and a button that puts the
 * preferred English at the caret. The numbers go on behind those of the fixes.
 */
export function Terms({ context, row, standing, fixes }: RowProps & { readonly fixes: number }) {
  const { t } = context;
  if (row.terms.length === 0) return null;
  return (
    <details class="quiet-findings terms" open={row.terms.length <= MOST_OPEN}>
      <summary>{t('terms.here', { count: row.terms.length })}</summary>
      <ul>
        {row.terms.map((term, k) => {
          const number = fixes + k + 1;
          return (
            <li>
              <a href={termAddress(standing.projectId, term.id)}>
                <ArabicOf term={term} />
              </a>{' '}
              <EnglishOf context={context} term={term} />
              {standing.may.has('segment.translate') && (
                <>
                  {' '}
                  <button
                    type="button"
                    class="act scripted"
                    data-insert={term.english}
                    data-apply={number <= LAST_KEY ? number : undefined}
                  >
                    {number <= LAST_KEY && (
                      <span class="kbd" aria-hidden="true">
                        {number}
                      </span>
                    )}{' '}
                    {t('terms.put')} <bdi class="visually-hidden">{term.english}</bdi>
                  </button>
                </>
              )}
              {term.note !== '' && <bdi class="note">{term.note}</bdi>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** More push what else stands in the panel out of sight. */
const MOST_OPEN = 5;
const LAST_KEY = 9;
