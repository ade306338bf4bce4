import type { ProjectHead } from '../../src/domain/read-model.js';
import { importAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { ProjectTrail } from '../trail.js';

/** An import that goes on, and how far it is. */
export interface RunningImport {
  readonly projectId: string;
  readonly draftId: string;
  readonly title: string;
  readonly phase: 'waiting' | 'reading' | 'aligning' | 'storing';
  /** 0 to 1; null where it cannot be told. */
  readonly share: number | null;
}

/** How far an import is, with a button that stops it. Without the client's code the page asks again by itself. */
export function ImportingPage(
  context: PageContext,
  { project, running }: { readonly project: ProjectHead; readonly running: RunningImport },
) {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t('importing.title', { title: running.title })}
      page="importing"
      refresh={2}
      trail={<ProjectTrail context={context} project={project} />}
    >
      <main id="main">
        <h1>
          <bdi>{t('importing.title', { title: running.title })}</bdi>
        </h1>
        <div data-importing={importAddress(running.projectId, running.draftId)}>
          <ImportStatus context={context} running={running} />
        </div>
        <p>{t('importing.stay')}</p>
        <form
          method="post"
          action={importAddress(running.projectId, running.draftId, 'stop')}
          class="form-end"
          data-stop-import
        >
          <button type="submit">
            {t('importing.stop')} <kbd>Esc</kbd>
          </button>
          <span class="hint">{t('importing.nothingKept')}</span>
        </form>
      </main>
    </Layout>
  );
}

/** The part of the page that changes. */
export function ImportStatus({
  context: { t, language },
  running: { phase, share },
}: {
  readonly context: PageContext;
  readonly running: RunningImport;
}) {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <p class="import-status">
      <label for="import-share">{t(`importing.${phase}`)}</label>
      {share === null ? (
        <progress id="import-share" />
      ) : (
        <progress id="import-share" max={1} value={share.toFixed(3)} />
      )}
      <output for="import-share">{share === null ? '' : percent.format(Math.floor(share * 100) / 100)}</output>
    </p>
  );
}
