import { isPending } from '../../src/domain/flag.js';
import { checkName, reasonSentence } from './finding.js';
import { loudFindings } from './loud-findings.js';
import { QuotedWords } from './quoted-words.js';
import type { RowProps } from './row.js';

/**
 * One line for each flag that waits and each finding that counts, shown beside rows whose panel is closed. Where marks
 * cannot be painted over the text it is also what says which words are meant.
 */
export function Brief({ context, row }: Pick<RowProps, 'context' | 'row'>) {
  const { t } = context;
  const pending = row.flags.filter((flag) => isPending(flag.state));
  return (
    <ul class="brief">
      {pending.map((flag) => (
        <li class={`brief-${flag.state} severity-${flag.severity}`}>
          <span class="flag-kind">
            {t(`category.${flag.category}`)} · {t(`severity.${flag.severity}`)}
          </span>{' '}
          {flag.state === 'fixed' && <span class="flag-state">{t('flag.state.fixed')}</span>}
          {flag.state === 'open' && <QuotedWords flag={flag} />}
        </li>
      ))}
      {loudFindings(row).map((finding) => {
        const text = row[`${finding.side}Text`];
        const words = text.slice(finding.start, finding.end);
        const reason = reasonSentence(context, finding.reason);
        // Not twice in one line, and not a whole segment.
        const isQuoted = words !== '' && words !== text && !reason.includes(`\u2068${words}\u2069`);
        return (
          <li class={`brief-finding level-${finding.level}`}>
            <span class="flag-kind">{checkName(context, finding.check)}:</span>{' '}
            {isQuoted && (
              <q {...(finding.side === 'source' ? { lang: 'ar', dir: 'rtl' } : { lang: 'en', dir: 'ltr' })}>{words}</q>
            )}{' '}
            <span class="faint">{reason}</span>
          </li>
        );
      })}
    </ul>
  );
}
