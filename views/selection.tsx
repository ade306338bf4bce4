import { dismissalReasons } from '../src/domain/finding.js';
import type { DeskView, Member, SegmentRow, Standing } from '../src/domain/read-model.js';
import type { Refusal } from '../src/domain/refusal.js';
import type { Selected } from '../src/domain/selection.js';
import { documentPart, segmentAddress } from './addresses.js';
import type { PageContext } from './context.js';
import { PeopleChoice } from './people-choice.js';
import { refusalSentence } from './refusal.js';
import { checkName } from './segment/finding.js';
import { ViewFields } from './segment/view-fields.js';

/** The form that the boxes of all rows belong to, wherever they stand. */
const SELECTION_FORM = 'selection';

/** What can be done to many segments at once, as their addresses name it. */
export const selectionSteps = ['confirmations', 'approvals', 'assignments', 'dismissals', 'second-opinions'] as const;
export type SelectionStep = (typeof selectionSteps)[number];

/** The box that chooses a segment, at the version that is shown. */
export function Choose({ context: { t }, row }: { readonly context: PageContext; readonly row: SegmentRow }) {
  return (
    <label class="choose">
      <span class="visually-hidden">{t('selection.choose', { number: row.position })}</span>
      <input type="checkbox" form={SELECTION_FORM} name="segment[]" value={`${row.id}:${row.version}`} data-choose />
    </label>
  );
}

interface SelectionBarProps {
  readonly context: PageContext;
  readonly documentId: string;
  readonly standing: Standing;
  readonly view: DeskView;
  readonly rows: readonly SegmentRow[];
  readonly members: readonly Member[];
}

/** What can be done with the chosen segments. With script it is there while something is chosen. */
export function SelectionBar({ context, documentId, standing, view, rows, members }: SelectionBarProps) {
  const { t } = context;
  const checks = [
    ...new Set(rows.flatMap((row) => row.findings.map(({ check, dismissal }) => (dismissal ? '' : check)))),
  ]
    .filter((check) => check !== '')
    .map((check) => ({ check, name: checkName(context, check) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const step = (name: SelectionStep) => ({ formaction: documentPart(documentId, name), 'data-step': name });
  return (
    <form
      id={SELECTION_FORM}
      class="selection"
      method="post"
      action={documentPart(documentId, 'confirmations')}
      aria-label={t('selection.title')}
    >
      <ViewFields view={view} version={0} />
      <p class="selection-count" data-selection-count role="status"></p>
      <button type="button" class="quiet scripted" data-choose-all>
        {t('selection.all')}
      </button>
      <button type="button" class="quiet scripted" data-choose-none>
        {t('selection.none')}
      </button>
      {standing.may.has('segment.translate') && (
        <button type="submit" {...step('confirmations')}>
          {t('selection.confirm')}
        </button>
      )}
      {standing.may.has('segment.approve') && (
        <button type="submit" {...step('approvals')}>
          {t('selection.approve')}
        </button>
      )}
      {standing.asksModel && standing.may.has('opinion.ask') && (
        <button type="submit" {...step('second-opinions')} title={t('opinion.ask.what')}>
          {t('opinion.ask')}
        </button>
      )}
      {standing.may.has('segment.assign') && (
        <span class="selection-part">
          <PeopleChoice context={context} members={members} />
          <button type="submit" {...step('assignments')}>
            {t('selection.assign')}
          </button>
        </span>
      )}
      {standing.may.has('finding.dismiss') && checks.length > 0 && (
        <span class="selection-part">
          <label>
            {t('selection.check')}
            <select name="check">
              {checks.map(({ check, name }) => (
                <option value={check}>{name}</option>
              ))}
            </select>
          </label>
          <label>
            {t('selection.reason')}
            <select name="reason">
              {dismissalReasons.map((reason) => (
                <option value={reason}>{t(`dismissal.${reason}`)}</option>
              ))}
            </select>
          </label>
          <label>
            {t('selection.note')}
            <input name="note" dir="auto" maxlength={500} size={16} />
          </label>
          <button type="submit" {...step('dismissals')}>
            {t('selection.dismiss')}
          </button>
        </span>
      )}
    </form>
  );
}

/** What became of an action on many segments: how many, and which were left and why. */
export function SelectionNote({
  context,
  step,
  selected,
}: {
  readonly context: PageContext;
  readonly step: SelectionStep;
  readonly selected: Selected;
}) {
  const { t, number } = context;
  return (
    <div data-selected class="selection-note">
      <p>{t(`selection.done.${step}`, { count: selected.done })}</p>
      {selected.left.length > 0 && (
        <>
          <p>{t('selection.left')}</p>
          <ul>
            {byReason(context, step, selected).map(([reason, left]) => (
              <li>
                {left.map(({ id, position }, k) => (
                  <>
                    {k > 0 && ' '}
                    <a href={segmentAddress(id)}>{position > 0 ? number(position) : '–'}</a>
                  </>
                ))}{' '}
                {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function byReason(context: PageContext, step: SelectionStep, { left }: Selected) {
  const groups = new Map<string, (typeof left)[number][]>();
  for (const one of left) {
    const reason = reasonOf(context, step, one.refusal);
    groups.set(reason, [...(groups.get(reason) ?? []), one]);
  }
  return [...groups];
}

function reasonOf(context: PageContext, step: SelectionStep, refusal: Refusal): string {
  if (step === 'dismissals' && refusal.kind === 'not-found') return context.t('selection.nothingSaid');
  if (refusal.kind === 'wrong-state' && refusal.state !== 'flagged') return context.t('selection.confirmedAlready');
  return refusalSentence(context, refusal);
}
