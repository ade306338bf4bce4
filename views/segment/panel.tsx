import { isPending } from '../../src/domain/flag.js';
import type { ReviewView } from '../../src/domain/read-model.js';
import { By } from '../by.js';
import { Actions } from './actions.js';
import { CommentForm, Comments } from './comments.js';
import { Finding, QuietFindings } from './finding.js';
import { Flag } from './flag.js';
import { loudFindings } from './loud-findings.js';
import { Opinion } from './opinion.js';
import type { RowProps } from './row.js';
import { Terms } from './terms.js';

/** Beside a segment: what can be done with it, its flags with their life and next steps, the last decision, the last hand. */
export function Panel(props: RowProps) {
  const { context, row } = props;
  const { t } = context;
  const flags = [...row.flags].sort((a, b) => Number(isPending(b.state)) - Number(isPending(a.state)));
  return (
    <aside class="panel" aria-label={t('segment.panel', { number: row.position })}>
      <Actions {...props} />
      {flags.map((flag) => (
        <Flag {...props} flag={flag} />
      ))}
      <Findings {...props} />
      <Opinion {...props} />
      <Comments {...props} />
      {props.commenting && props.standing.may.has('comment.write') && <CommentForm {...props} segment={row} />}
      {row.review && <LastReview context={context} row={row} review={row.review} />}
      {row.editedBy && (
        <p class="faint">
          {t('segment.edited')} <bdi>{row.editedBy}</bdi>
        </p>
      )}
    </aside>
  );
}

/** Number keys apply the fixes in the order in which they are shown, then put the terms in. */
function Findings(props: RowProps) {
  let fixes = 0;
  const numbered = loudFindings(props.row).map((finding) => ({
    finding,
    number: finding.fix && fixes < 9 ? ++fixes : undefined,
  }));
  return (
    <>
      {numbered.map((one) => (
        <Finding {...props} {...one} />
      ))}
      <QuietFindings {...props} />
      <Terms {...props} fixes={fixes} />
    </>
  );
}

function LastReview({ context, row, review }: Pick<RowProps, 'context' | 'row'> & { readonly review: ReviewView }) {
  const { t } = context;
  // A decision is itself a version; any later one has changed the text or its state.
  const stands = review.verdict === 'approved' && (row.state === 'reviewed' || row.state === 'final');
  const earlier = review.version < row.version && !stands;
  return (
    <p class={earlier ? 'review faint' : `review review-${review.verdict}`}>
      {t(reviewKey(review))}
      {earlier && (
        <>
          {' '}
          ({row.withdrawnBy ? t('segment.withdrawn', { way: t(`way.${row.withdrawnBy}`) }) : t('segment.reviewEarlier')}
          )
        </>
      )}{' '}
      <span class="faint">
        <By context={context} name={review.by} at={review.at} />
      </span>
      {review.why && (
        <q dir="auto" class="why">
          {review.why}
        </q>
      )}
    </p>
  );
}

function reviewKey(review: ReviewView) {
  if (review.verdict === 'changes-requested') return 'segment.changesRequested';
  return review.ownWork ? 'segment.approvedOwn' : 'segment.approved';
}
