import type { QueueEntry, QueueGroup } from '../../src/domain/read-model.js';
import { QUEUE, queueAddress, segmentAddress } from '../addresses.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';

/** Everything that waits for this person, over all documents. */
export function QueuePage(
  context: PageContext,
  { groups, mine }: { readonly groups: readonly QueueGroup[]; readonly mine: boolean },
) {
  const { t } = context;
  const waiting = groups.filter(({ count }) => count > 0);
  return (
    <Layout context={context} title={t('queue.title')} page="queue" here={QUEUE}>
      <main id="main" class="wide queue" data-list data-waiting>
        <h1>{t('queue.title')}</h1>
        <nav class="filters" aria-label={t('filter.label')}>
          {[true, false].map((of) => (
            <a class="chip" href={queueAddress(of)} aria-current={of === mine ? 'page' : undefined}>
              {t(of ? 'queue.mine' : 'queue.all')}
            </a>
          ))}
        </nav>
        {waiting.length === 0 && <p class="nothing">{t('queue.nothing')}</p>}
        {waiting.map(({ name, count, entries }) => (
          <section aria-labelledby={`queue-${name}`}>
            <h2 id={`queue-${name}`}>
              {t(`queue.${name}`)} <span class="faint">{context.number(count)}</span>
            </h2>
            <ol class="waiting">
              {entries.map((entry) => (
                <Entry context={context} entry={entry} of={name} />
              ))}
            </ol>
            {count > entries.length && <p class="faint">{t('repair.more', { count: count - entries.length })}</p>}
          </section>
        ))}
      </main>
    </Layout>
  );
}

function Entry({
  context,
  entry,
  of,
}: {
  readonly context: PageContext;
  readonly entry: QueueEntry;
  readonly of: QueueGroup['name'];
}) {
  const { t, number } = context;
  const words = entry.words ?? entry.text;
  const [language, direction] = entry.side === 'source' ? ['ar', 'rtl'] : ['en', 'ltr'];
  return (
    <li>
      <a href={segmentAddress(entry.segmentId)} data-entry={`${of} ${entry.segmentId} ${entry.at}`}>
        <span class="where">
          <bdi>{entry.title}</bdi> · {number(entry.position)}
        </span>
        {entry.category && entry.severity && (
          <span class={`flag-kind severity-${entry.severity}`}>
            {t(`category.${entry.category}`)} · {t(`severity.${entry.severity}`)}
            {entry.flagState && entry.flagState !== 'open' && ` · ${t(`flag.state.${entry.flagState}`)}`}
          </span>
        )}
        <span class="words" lang={language} dir={direction}>
          {words}
        </span>
        {entry.comment && (
          <span class="faint" dir="auto">
            {entry.comment}
          </span>
        )}
      </a>
      <span class="faint">
        <By context={context} name={null} at={entry.at} />
      </span>
    </li>
  );
}
