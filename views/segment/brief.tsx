import { isPending } from '../../src/domain/flag.js';
import { QuotedWords } from './quoted-words.js';
import type { RowProps } from './row.js';

/**
 * One line for each flag that waits, shown beside rows whose panel is closed. Where marks cannot be painted over the text
 * it is also what says which words are meant.
 */
export function Brief({ context: { t }, row }: Pick<RowProps, 'context' | 'row'>) {
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
    </ul>
  );
}
