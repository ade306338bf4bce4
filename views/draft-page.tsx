import type { DraftPage } from '../src/domain/read-model.js';
import { draftAddress } from './addresses.js';
import type { PageContext } from './context.js';

interface DraftPagePartProps {
  readonly context: PageContext;
  readonly draftId: string;
  readonly side: 'source' | 'target';
  readonly page: DraftPage;
}

const reasons = ['navigation', 'beside', 'links', 'hidden', 'outside'] as const;

/** What was taken of an HTML page and what was left out, and the choice of the other. */
export function DraftPagePart({ context: { t, number }, draftId, side, page }: DraftPagePartProps) {
  const left = reasons.filter((reason) => page.left[reason] > 0);
  return (
    <>
      <dt>{t('draft.page')}</dt>
      <dd>
        <form method="post" action={draftAddress(draftId)} class="inline">
          <label class="visually-hidden" for={`part-${side}`}>
            {t('draft.page')}
          </label>
          <select id={`part-${side}`} name={`${side}Part`}>
            <option value="article" selected={page.part === 'article'}>
              {t('draft.page.article')}
            </option>
            <option value="whole" selected={page.part === 'whole'}>
              {t('draft.page.whole')}
            </option>
          </select>
          <button type="submit">{t('draft.change')}</button>
        </form>
        {page.root !== null && (
          <p class="faint">
            {t('draft.page.root')}{' '}
            <bdi lang="en" dir="ltr">
              {page.root}
            </bdi>
          </p>
        )}
        {left.length > 0 && (
          <p class="faint">
            {t('draft.page.left')}{' '}
            {left
              .map((reason) => `${t(`draft.left.${reason}`)} ${number(page.left[reason])}`)
              .join(t('draft.left.comma'))}
          </p>
        )}
        {(page.language ?? page.direction) !== null && (
          <p class="faint">
            {t('draft.page.says')}{' '}
            <bdi lang="en" dir="ltr">
              {[page.language && `lang=${page.language}`, page.direction && `dir=${page.direction}`]
                .filter(Boolean)
                .join(' ')}
            </bdi>
          </p>
        )}
      </dd>
    </>
  );
}
