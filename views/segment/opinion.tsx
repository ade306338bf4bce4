import { opinionCancelAddress } from '../addresses.js';
import { By } from '../by.js';
import type { RowProps } from './row.js';
import { ViewFields } from './view-fields.js';

/** What became of asking a language model; what it found stands among the findings. */
export function Opinion({ context, row, standing, view }: RowProps) {
  const { t } = context;
  const { opinion } = row;
  if (!opinion) return null;
  const { state, problem, found, dropped } = opinion;
  return (
    <section class="opinion" data-opinion={state}>
      <p class="faint">
        {state === 'waiting' && t('opinion.waiting')}
        {state === 'done' && t('opinion.found', { count: found })}
        {state !== 'waiting' && problem && t(`opinion.problem.${problem}`)}{' '}
        {dropped > 0 && <>{t('opinion.dropped', { count: dropped })} </>}
        <By context={context} name={opinion.by} at={opinion.at} />
      </p>
      {state === 'waiting' && standing.may.has('opinion.ask') && (
        <form
          method="post"
          action={opinionCancelAddress({ segmentId: row.id })}
          data-enhance
          data-form="second-opinion-cancellation"
        >
          <ViewFields version={row.version} view={view} />
          <button type="submit" class="act">
            {t('opinion.cancel')}
          </button>
        </form>
      )}
    </section>
  );
}
