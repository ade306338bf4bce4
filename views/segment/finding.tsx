import { checkMessagesEn } from '../../src/checks/messages/en.js';
import { dismissalReasons } from '../../src/domain/finding.js';
import type { FindingReason, FindingView } from '../../src/domain/read-model.js';
import { MODEL_SAYS, SECOND_OPINION } from '../../src/domain/second-opinion.js';
import { findingAddress, repairAddress, segmentAddress } from '../addresses.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import type { Key } from '../locales/translate.js';
import type { RowProps } from './row.js';
import { ViewFields } from './view-fields.js';
import { WordsLink } from './words-link.js';

type FindingProps = RowProps & {
  readonly finding: FindingView;
  /** From 1: the number key that applies its fix; none beyond 9. */
  readonly number?: number | undefined;
};

/** The name of a check; one that is no longer known (its findings are older than the program) goes by its id. */
export function checkName({ t }: PageContext, check: string): string {
  if (check === SECOND_OPINION) return t('opinion.title');
  const key = `check.${check}`;
  return isMessage(key) ? t(key) : check;
}

/** Why a check speaks, as a sentence in the reader's language, with the words it names isolated from its direction. */
export function reasonSentence({ t }: PageContext, { key, values = {} }: FindingReason): string {
  if (key === MODEL_SAYS) return t('opinion.says', { words: `\u2068${values.words || '–'}\u2069` });
  if (!isMessage(key)) return '';
  const isolated = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? `\u2068${value}\u2069` : value,
  ]);
  return t(key, Object.fromEntries(isolated));
}

function isMessage(key: string): key is Key & keyof typeof checkMessagesEn {
  return Object.hasOwn(checkMessagesEn, key);
}

/** What a check says: about which words, unless it is all of them, why, and what can be done about it. */
export function Finding(props: FindingProps) {
  const { context, row, finding, number, standing, view } = props;
  const { t } = context;
  const [language, direction, text] =
    finding.side === 'source' ? ['ar', 'rtl', row.sourceText] : ['en', 'ltr', row.targetText];
  const words = text.slice(finding.start, finding.end);
  const fields = <ViewFields version={row.version} view={view} />;
  const may = (permission: 'segment.translate' | 'segment.repair' | 'flag.raise' | 'finding.dismiss') =>
    standing.may.has(permission);
  return (
    <section class={`finding level-${finding.level}`} data-finding={finding.id}>
      <h2>
        {checkName(context, finding.check)}
        {finding.origin === 'model' && `: ${t(`category.${finding.category}`)}`}{' '}
        <span class="finding-level">{t(`level.${finding.level}`)}</span>
      </h2>
      <p>
        {words !== '' && words !== text && (
          <>
            <WordsLink segmentId={row.id} side={finding.side} start={finding.start} end={finding.end}>
              <q lang={language} dir={direction}>
                {words}
              </q>
            </WordsLink>{' '}
          </>
        )}
        {reasonSentence(context, finding.reason)}
      </p>
      <div class="steps">
        {finding.fix && may('segment.translate') && (
          <form method="post" action={findingAddress(finding.id, 'fix')} data-enhance data-form="finding-fix">
            {fields}
            <button type="submit" class="primary" data-apply={number}>
              {number !== undefined && (
                <span class="kbd" aria-hidden="true">
                  {number}
                </span>
              )}{' '}
              <Replacement context={context} before={row.targetText} fix={finding.fix} />
            </button>
          </form>
        )}
        {may('flag.raise') && (
          <form method="post" action={findingAddress(finding.id, 'flag')} data-enhance data-form="finding-flag">
            {fields}
            <button type="submit">{t('finding.flag')}</button>
          </form>
        )}
        {finding.check === 'same-source' && may('segment.translate') && (
          <a class="act" href={segmentAddress(row.id, 'alike')}>
            {t('alike.offer')}
          </a>
        )}
        {finding.check === 'wrong-pair' && may('segment.repair') && (
          <a class="act" href={repairAddress(row.id, 'realign', view)} data-repair-open="realign">
            {t('finding.realign')}
          </a>
        )}
        {may('finding.dismiss') && (
          <details data-form-box="dismissal">
            <summary>{t('finding.dismiss')}</summary>
            <form
              method="post"
              action={findingAddress(finding.id, 'dismissal')}
              data-enhance
              data-form="finding-dismissal"
              class="stacked"
            >
              {fields}
              <fieldset class="choices">
                <legend>{t('finding.reason')}</legend>
                {dismissalReasons.map((reason, k) => (
                  <label>
                    <input type="radio" name="reason" value={reason} required checked={k === 0} />
                    {t(`dismissal.${reason}`)}
                  </label>
                ))}
              </fieldset>
              <label>
                {t('finding.note')}
                <input name="note" dir="auto" maxlength={500} />
              </label>
              <button type="submit">{t('finding.dismiss')}</button>
            </form>
          </details>
        )}
      </div>
    </section>
  );
}

/** Findings that were dismissed, and hints: folded up, since nobody waits for them. */
export function QuietFindings(props: RowProps) {
  const { context, row, standing, view } = props;
  const { t } = context;
  const hints = row.findings.filter((finding) => finding.level === 'hint' && !finding.dismissal);
  const dismissed = row.findings.filter((finding) => finding.dismissal);
  return (
    <>
      {hints.length > 0 && (
        <details class="quiet-findings">
          <summary>{t('finding.hints', { count: hints.length })}</summary>
          {hints.map((finding) => (
            <Finding {...props} finding={finding} />
          ))}
        </details>
      )}
      {dismissed.length > 0 && (
        <details class="quiet-findings">
          <summary>{t('finding.dismissed', { count: dismissed.length })}</summary>
          <ul>
            {dismissed.map((finding) => (
              <li>
                {checkName(context, finding.check)}: {reasonSentence(context, finding.reason)}{' '}
                {finding.dismissal && (
                  <span class="faint">
                    {t(`dismissal.${finding.dismissal.reason}`)}{' '}
                    {finding.dismissal.note && <q dir="auto">{finding.dismissal.note}</q>}{' '}
                    <By context={context} name={finding.dismissal.by} at={finding.dismissal.at} />
                  </span>
                )}
                {standing.may.has('finding.dismiss') && (
                  <form
                    method="post"
                    action={findingAddress(finding.id, 'reinstatement')}
                    data-enhance
                    data-form="finding-reinstatement"
                  >
                    <ViewFields version={row.version} view={view} />
                    <button type="submit" class="act">
                      {t('finding.reinstate')}
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What a fix does, in words that fit on a button. */
function Replacement({
  context: { t },
  before,
  fix,
}: {
  readonly context: PageContext;
  readonly before: string;
  readonly fix: NonNullable<FindingView['fix']>;
}) {
  const old = before.slice(fix.start, fix.end);
  if (fix.text.trim() === '')
    return (
      <>
        {t('finding.remove')}{' '}
        <bdi lang="en" dir="ltr">
          <del>{old}</del>
        </bdi>
      </>
    );
  return (
    <bdi lang="en" dir="ltr">
      {old !== '' && (
        <>
          <del>{old}</del>{' '}
        </>
      )}
      <ins>{fix.text}</ins>
    </bdi>
  );
}
