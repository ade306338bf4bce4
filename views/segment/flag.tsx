import { type FlagStep, isPending, setAsideReasons, stepsFrom } from '../../src/domain/flag.js';
import type { FlagView } from '../../src/domain/read-model.js';
import { fourEyes } from '../../src/domain/review.js';
import { flagAddress } from '../addresses.js';
import { By } from '../by.js';
import { QuotedWords } from './quoted-words.js';
import type { RowProps } from './row.js';
import { ViewFields } from './view-fields.js';
import { WordsLink } from './words-link.js';

type FlagProps = RowProps & { readonly flag: FlagView };

/** A flag: what it says, what can be done next, what happened. A settled one is folded up. */
export function Flag(props: FlagProps) {
  const { context, flag } = props;
  const { t } = context;
  const body = (
    <>
      {flag.raisedText !== null && (
        <p class="quoted">
          {flag.anchor !== 'kept' && <span class="faint">{t(`flag.${flag.anchor}`)} </span>}
          {flag.start !== null && flag.end !== null && flag.side !== null ? (
            <WordsLink segmentId={props.row.id} side={flag.side} start={flag.start} end={flag.end}>
              <QuotedWords flag={flag} />
            </WordsLink>
          ) : (
            <QuotedWords flag={flag} />
          )}
        </p>
      )}
      {flag.comment !== '' && (
        <p class="comment" dir="auto">
          {flag.comment}
        </p>
      )}
      {flag.proposal !== null && isPending(flag.state) && (
        <p class="proposal" lang="en" dir="ltr">
          {flag.proposal}
        </p>
      )}
      <Steps {...props} />
      <details class="life">
        <summary>{t('flag.life')}</summary>
        <ol>
          {flag.events.map((event) => (
            <li>
              {t(`flag.step.${event.step}`)}{' '}
              <span class="faint">
                <By context={context} name={event.by} at={event.at} />
              </span>
              {event.reason && event.reason !== 'other' && <span> {t(`set-aside.${event.reason}`)}</span>}
              {event.note && <q dir="auto">{event.note}</q>}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
  const heading = (
    <>
      <span class="flag-kind">
        {t(`category.${flag.category}`)} · {t(`severity.${flag.severity}`)}
      </span>{' '}
      <span class="flag-state">{t(`flag.state.${flag.state}`)}</span>
    </>
  );
  const kind = `flag flag-${flag.state} severity-${flag.severity}`;
  return isPending(flag.state) ? (
    <section class={kind} data-flag={flag.id} data-whole={flag.start === null ? '' : undefined}>
      <h2>{heading}</h2>
      {body}
    </section>
  ) : (
    <details class={kind} data-flag={flag.id}>
      <summary>{heading}</summary>
      {body}
    </details>
  );
}

function Steps(props: FlagProps) {
  const { context, flag, standing, row } = props;
  const { t } = context;
  const can = new Set<FlagStep>(stepsFrom(flag.state).filter((step) => standing.may.has(`flag.${step}`)));
  const ownFix = fourEyes(standing.person.id, flag.fixedById, standing.allowsOwnApproval) === 'refused';
  const disputer = flag.events.findLast(({ step }) => step === 'dispute')?.byId ?? null;
  const ownDispute = fourEyes(standing.person.id, disputer, standing.allowsOwnApproval) === 'refused';
  return (
    <div class="steps">
      {can.has('fix') && flag.proposal !== null && (
        <StepForm {...props} form="fix">
          <input type="hidden" name="text" value={flag.proposal} />
          <button type="submit" class="primary" data-accept>
            {t('flag.accept')}
          </button>
        </StepForm>
      )}
      {can.has('fix') && (
        <details>
          <summary>{t('flag.fixOther')}</summary>
          <StepForm {...props} form="fix">
            <label>
              <span class="visually-hidden">{t('segment.english')}</span>
              <textarea name="text" rows={3} lang="en" dir="ltr">
                {`\n${row.targetText}`}
              </textarea>
            </label>
            <button type="submit">{t('flag.fixSubmit')}</button>
          </StepForm>
          <StepForm {...props} form="fix">
            <button type="submit">{t('flag.fixAsIs')}</button>
          </StepForm>
        </details>
      )}
      {can.has('verify') &&
        (ownFix ? (
          <p class="faint">{t('flag.ownFix')}</p>
        ) : (
          <StepForm {...props} form="verification">
            <button type="submit" class="primary" data-verify>
              {t('flag.verify')}
            </button>
          </StepForm>
        ))}
      {can.has('dispute') && <ReasonStep {...props} form="dispute" label={t('flag.dispute')} />}
      {can.has('settle') &&
        (ownDispute ? (
          <p class="faint">{t('flag.ownDispute')}</p>
        ) : (
          <ReasonStep {...props} form="settlement" label={t('flag.settle')} />
        ))}
      {can.has('dismiss') && <SetAside {...props} />}
      {can.has('reopen') && <ReasonStep {...props} form="reopening" label={t('flag.reopen')} />}
    </div>
  );
}

type FlagFormName = 'fix' | 'verification' | 'dismissal' | 'reopening' | 'dispute' | 'settlement';

function StepForm({
  flag,
  row,
  view,
  form,
  children,
}: FlagProps & { readonly form: FlagFormName; readonly children?: unknown }) {
  return (
    <form method="post" action={flagAddress(flag.id, form)} data-enhance data-form={form} class="stacked">
      <ViewFields version={row.version} view={view} />
      {children}
    </form>
  );
}

/** One of the usual reasons, and words if wished. */
function SetAside(props: FlagProps) {
  const { t } = props.context;
  return (
    <details data-form-box="dismissal">
      <summary>{t('flag.dismiss')}</summary>
      <StepForm {...props} form="dismissal">
        <fieldset class="choices">
          <legend>{t('finding.reason')}</legend>
          {setAsideReasons.map((reason, k) => (
            <label>
              <input type="radio" name="reason" value={reason} required checked={k === 0} />
              {t(`set-aside.${reason}`)}
            </label>
          ))}
        </fieldset>
        <label>
          {t('finding.note')}
          <input name="note" dir="auto" maxlength={500} />
        </label>
        <button type="submit">{t('flag.dismiss')}</button>
      </StepForm>
    </details>
  );
}

function ReasonStep(props: FlagProps & { readonly form: FlagFormName; readonly label: string }) {
  const { t } = props.context;
  return (
    <details>
      <summary>{props.label}</summary>
      <StepForm {...props}>
        <label>
          {t('flag.reason')}
          <textarea name="reason" rows={2} required dir="auto"></textarea>
        </label>
        <button type="submit">{props.label}</button>
      </StepForm>
    </details>
  );
}
