import type { Child } from 'hono/jsx';
import { ADMINISTRATION, HOME, INBOX, PREFERENCES, QUEUE, SETTINGS, SIGN_OUT } from './addresses.js';
import { directionOf, languages, type PageContext } from './context.js';
import { type Key, languageName, messages } from './locales/translate.js';

export interface LayoutProps {
  readonly context: PageContext;
  readonly title: string;
  /** Sits in the header beside the desk's name: where we are. */
  readonly trail?: Child;
  /** The body's kind, for the styles. */
  readonly page: string;
  /** Where this page can be asked for again; needed by pages that also answer a form. The request's own address without it. */
  readonly here?: string | undefined;
  /** After so many seconds a browser without the client's code asks for the page again. */
  readonly refresh?: number;
  readonly children?: Child;
}

/** What the client's code says to people, sent along in their language. */
const clientKeys = [
  'client.changedBy',
  'client.offline',
  'client.signedOut',
  'client.failed',
  'client.noDrafts',
  'client.nothingToDo',
  'client.draftFound',
  'client.restore',
  'client.discard',
  'client.editing',
  'client.checked',
  'client.showChecked',
  'client.chosen',
  'client.noMoreMarks',
  'comment.people',
  'queue.settled',
  'queue.more',
  'queue.show',
  'client.noMoreRows',
  'admin.link.copied',
  'client.notHere',
  'refusal.notPermitted',
  'client.draftKept',
  'client.draftOld',
  'client.notDone',
  'client.notShown',
  'client.showAgain',
  'client.codeThere',
  'client.noCodeMissing',
  'code.start',
  'code.end',
  'code.alone',
  'repair.modeOn',
  'repair.modeOff',
  'repair.done',
  'repair.waiting',
  'segment.english',
  'signIn.title',
  'settings.columns',
  'settings.columns.arabic-first',
  'settings.columns.english-first',
  'settings.letters',
  'settings.letters.on',
  'settings.letters.off',
  'settings.omissions',
  'settings.omissions.on',
  'settings.omissions.off',
  'settings.invisibles',
  'settings.invisibles.on',
  'settings.invisibles.off',
  ...(Object.keys(messages.en) as Key[]).filter((key) => key.startsWith('done.')),
] as const satisfies readonly Key[];

/** In the order in which they apply. Linked one by one: `@import` would make the browser fetch them one after another. */
export const sheets = [
  'fonts',
  'theme',
  'base',
  'forms',
  'pages',
  'workbench',
  'search',
  'repair',
  'reading',
  'flags',
  'queue',
  'settings',
  'selection',
  'update',
  'administration',
  'print',
] as const;

/** The frame of every page. */
export function Layout({ context, title, trail, page, here, refresh, children }: LayoutProps) {
  const { t, language, theme, look, person } = context;
  const strings = Object.fromEntries(clientKeys.map((key) => [key, t(key)]));
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      data-theme={theme}
      data-density={look.density}
      data-size={look.size}
      data-columns={look.columns}
      data-letters={look.letters}
      data-omissions={look.omissions}
      data-invisibles={look.invisibles}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <meta name="tawazi-strings" content={JSON.stringify(strings)} />
        {refresh !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        <title>{`${title} · ${t('app.name')}`}</title>
        <link rel="icon" href="/static/styles/icon.svg" type="image/svg+xml" />
        {/* Before the styles, so that it runs before anything is painted. */}
        <script src="/static/client/early-keys.js"></script>
        {sheets.map((name) => (
          <link rel="stylesheet" href={`/static/styles/${name}.css`} />
        ))}
        <script type="module" src="/static/client/main.js"></script>
      </head>
      <body class={`page-${page}`} data-person={person?.id ?? ''} data-language={language}>
        <a class="skip" href="#main">
          {t('app.skip')}
        </a>
        <header class="masthead">
          <a class="brand" href={HOME}>
            {t('app.name')}
          </a>
          {trail}
          <Preferences context={context} here={here ?? context.path} />
        </header>
        <div id="banner" class="banner" role="alert" hidden></div>
        {children}
        <div id="announcer" class="visually-hidden" role="status" aria-live="polite"></div>
      </body>
    </html>
  );
}

function Preferences({
  context: { t, number, language, theme, person, unread },
  here,
}: {
  readonly context: PageContext;
  readonly here: string;
}) {
  return (
    <div class="preferences">
      <form method="post" action={PREFERENCES}>
        <input type="hidden" name="next" value={here} />
        {languages
          .filter((other) => other !== language)
          .map((other) => (
            <button type="submit" name="language" value={other} lang={other} class="quiet">
              {languageName(other)}
            </button>
          ))}
      </form>
      <form method="post" action={PREFERENCES} class="theme" data-theme-form>
        <input type="hidden" name="next" value={here} />
        <label class="visually-hidden" for="theme">
          {t('app.theme')}
        </label>
        <select id="theme" name="theme">
          {(['system', 'light', 'dark'] as const).map((value) => (
            <option value={value} selected={value === theme}>
              {t(`app.theme.${value}`)}
            </option>
          ))}
        </select>
        <button type="submit" class="quiet unscripted">
          {t('app.apply')}
        </button>
      </form>
      {person && (
        <>
          <a class="to-queue" href={QUEUE}>
            {t('queue.title')}
          </a>
          <a class="bell" href={INBOX} data-unread>
            {t('inbox.title')}{' '}
            <span data-count-unread hidden={unread === 0}>
              {unread > 0 ? number(unread) : ''}
            </span>
          </a>
        </>
      )}
      {person?.administrator && (
        <a class="to-administration" href={ADMINISTRATION}>
          {t('admin.title')}
        </a>
      )}
      {person && (
        <form method="post" action={SIGN_OUT}>
          <a href={SETTINGS} class="person" title={t('settings.title')}>
            <bdi>{person.name}</bdi>
          </a>
          <button type="submit" class="quiet">
            {t('app.signOut')}
          </button>
        </form>
      )}
    </div>
  );
}
