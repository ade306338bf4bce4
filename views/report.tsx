import { categories, severities } from '../src/domain/flag.js';
import { isCounted, type QualityReport, severityWeights } from '../src/domain/quality.js';
import { segmentAddress } from './addresses.js';
import type { PageContext } from './context.js';

/** The score with how it comes about, the errors by kind and severity, and every flag. `base` goes before addresses. */
export function Report({
  context,
  report,
  base = '',
}: {
  readonly context: PageContext;
  readonly report: QualityReport;
  readonly base?: string;
}) {
  const { t, number, language } = context;
  const { words, weighted, score, flags } = report;
  const counted = flags.filter(({ state }) => isCounted(state));
  const shown = categories.filter((category) => counted.some((flag) => flag.category === category));
  const of = (category: string, severity: string) =>
    counted.filter((flag) => flag.category === category && flag.severity === severity).length;
  const most = Math.max(1, ...shown.map((category) => counted.filter((flag) => flag.category === category).length));
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  return (
    <>
      <p class="score">
        <strong>{score === null ? '–' : exact.format(score)}</strong>{' '}
        <span class="faint" dir="ltr">
          (1 − {number(weighted)} / {number(words)}) × 100
        </span>
      </p>
      <p class="faint">
        {t('report.formula', {
          minor: number(severityWeights.minor),
          major: number(severityWeights.major),
          critical: number(severityWeights.critical),
        })}
      </p>
      <h2>{t('report.byKind')}</h2>
      {shown.length === 0 ? (
        <p>{t('report.noErrors')}</p>
      ) : (
        <table class="report-table">
          <thead>
            <tr>
              <th scope="col">{t('report.kind')}</th>
              {severities.map((severity) => (
                <th scope="col">{t(`severity.${severity}`)}</th>
              ))}
              <th scope="col">{t('report.all')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((category) => {
              const all = counted.filter((flag) => flag.category === category).length;
              return (
                <tr>
                  <th scope="row">{t(`category.${category}`)}</th>
                  {severities.map((severity) => (
                    <td>{of(category, severity) === 0 ? '' : number(of(category, severity))}</td>
                  ))}
                  <td>
                    <meter min={0} max={most} value={all} aria-hidden="true"></meter> {number(all)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <h2>{t('report.flags', { count: flags.length })}</h2>
      <ol class="report-flags">
        {flags.map((flag) => (
          <li class={`severity-${flag.severity}`}>
            <p>
              <a href={`${base}${segmentAddress(flag.segmentId)}`}>
                {flag.position > 0 ? t('segment.label', { number: flag.position }) : '–'}
              </a>{' '}
              <strong>
                {t(`category.${flag.category}`)} · {t(`severity.${flag.severity}`)}
              </strong>{' '}
              <span class="faint">
                {t(`flag.state.${flag.state}`)} · <bdi>{flag.by}</bdi>
              </span>
            </p>
            <p lang="ar" dir="rtl" class="text">
              <Marked text={flag.sourceText} span={flag.side === 'source' ? flag.span : null} />
            </p>
            <p lang="en" dir="ltr" class="text">
              <Marked text={flag.targetText} span={flag.side === 'target' ? flag.span : null} />
            </p>
            {flag.comment && <p dir="auto">{flag.comment}</p>}
            {flag.proposal && (
              <p lang="en" dir="ltr" class="text">
                → {flag.proposal}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** English words are marked in place; an Arabic word is not cut: the words follow the text. */
function Marked({
  text,
  span,
}: {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number } | null;
}) {
  if (!span) return <>{text}</>;
  const [before, words, after] = [text.slice(0, span.start), text.slice(span.start, span.end), text.slice(span.end)];
  const cutsWord = /[\p{L}\p{M}]$/u.test(before) || /^[\p{L}\p{M}]/u.test(after);
  if (cutsWord && /\p{Script=Arabic}/u.test(words))
    return (
      <>
        {text} [<bdi>{words}</bdi>]
      </>
    );
  return (
    <>
      {before}
      <mark>{words}</mark>
      {after}
    </>
  );
}
