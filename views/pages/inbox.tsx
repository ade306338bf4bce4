import type { NoticeView } from '../../src/domain/read-model.js';
import { documentAddress, INBOX, segmentAddress } from '../addresses.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';

/** What this person was told, newest first. */
export function InboxPage(
  context: PageContext,
  { notices, older }: { readonly notices: readonly NoticeView[]; readonly older: string | null },
) {
  const { t } = context;
  const unread = notices.some(({ read }) => !read);
  return (
    <Layout context={context} title={t('inbox.title')} page="inbox" here={INBOX}>
      <main id="main" class="wide queue" data-list>
        <h1>{t('inbox.title')}</h1>
        {unread && (
          <form method="post" action={`${INBOX}/read`}>
            <input type="hidden" name="upTo" value={notices[0]!.id} />
            <button type="submit">{t('inbox.readAll')}</button>
          </form>
        )}
        {notices.length === 0 && <p class="nothing">{t('inbox.nothing')}</p>}
        <ol class="waiting">
          {notices.map((notice) => (
            <li class={notice.read ? 'read' : 'unread'}>
              <a
                href={notice.segmentId ? segmentAddress(notice.segmentId) : documentAddress(notice.documentId)}
                data-entry
                data-notice={notice.read ? undefined : notice.id}
              >
                <span class="where">
                  {!notice.read && <span class="new">{t('inbox.new')} </span>}
                  {t(`notice.${notice.kind}`)}
                </span>
                <span class="faint">
                  <bdi>{notice.title}</bdi>
                  {notice.position !== null && notice.position > 0 && ` · ${context.number(notice.position)}`}
                </span>
                <span class="words" dir="auto">
                  {notice.words}
                </span>
              </a>
              <span class="faint">
                <By context={context} name={notice.by} at={notice.at} />
              </span>
              {!notice.read && (
                <form method="post" action={`${INBOX}/read`}>
                  <input type="hidden" name="id" value={notice.id} />
                  <button type="submit" class="quiet">
                    {t('inbox.markRead')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ol>
        {older && (
          <nav class="pages" aria-label={t('workbench.pages')}>
            <a href={`${INBOX}?before=${older}`} rel="next">
              {t('inbox.older')}
            </a>
          </nav>
        )}
      </main>
    </Layout>
  );
}
