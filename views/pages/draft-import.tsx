import type { DraftImportView, DraftSide, ProjectHead, Standing } from '../../src/domain/read-model.js';
import { draftAddress } from '../addresses.js';
import { directionOf, type PageContext } from '../context.js';
import { DraftLinksPart } from '../draft-links.js';
import { DraftPagePart } from '../draft-page.js';
import { DraftTrail } from '../draft-trail.js';
import { draftWarningSentence, languageName } from '../draft-warning.js';
import { Layout } from '../layout.js';

export interface DraftImportPageProps {
  readonly project: ProjectHead;
  readonly draft: DraftImportView;
  readonly standing: Standing;
}

/** What was found in two texts, before they become a document. */
export function DraftImportPage(context: PageContext, { project, draft }: DraftImportPageProps) {
  const { t } = context;
  const swapped = draft.warnings.some((warning) => warning.kind === 'swapped');
  return (
    <Layout
      context={context}
      title={t('draft.title')}
      page="draft"
      trail={<DraftTrail context={context} project={project} draft={draft} />}
    >
      <main id="main" class="wide">
        <h1>{t('draft.title')}</h1>
        <form method="post" action={draftAddress(draft.id)} class="inline draft-title">
          <label>
            {t('import.name')}
            <input name="title" required maxlength={200} dir="auto" value={draft.title} />
          </label>
          <button type="submit">{t('draft.rename')}</button>
        </form>
        {draft.warnings.map((warning) => (
          <p class="warning" role="alert">
            {draftWarningSentence(context, warning)}
          </p>
        ))}
        <form method="post" action={draftAddress(draft.id)} class="swap">
          <button type="submit" name="swap" value="1" class={swapped ? 'primary' : ''}>
            {t('draft.swap')}
          </button>
        </form>
        <DraftLinksPart context={context} draft={draft} />
        <div class="sides">
          <Side context={context} draftId={draft.id} side="source" found={draft.source} />
          <Side context={context} draftId={draft.id} side="target" found={draft.target} />
        </div>
        <div class="form-end">
          <form method="post" action={draftAddress(draft.id, 'document')} data-busy={t('draft.importing')}>
            <button type="submit" class={swapped ? '' : 'primary'}>
              {t('draft.import')}
            </button>
          </form>
          <form method="post" action={draftAddress(draft.id, 'discard')}>
            <button type="submit" class="quiet">
              {t('draft.discard')}
            </button>
          </form>
        </div>
      </main>
    </Layout>
  );
}

interface SideProps {
  readonly context: PageContext;
  readonly draftId: string;
  readonly side: 'source' | 'target';
  readonly found: DraftSide;
}

function Side({ context, draftId, side, found }: SideProps) {
  const { t, number } = context;
  return (
    <section class="side" aria-labelledby={`side-${side}`}>
      <h2 id={`side-${side}`}>{t(`side.${side}`)}</h2>
      <dl class="detected">
        <dt>{t('draft.file')}</dt>
        <dd>{found.name === '' ? t('draft.pasted') : <bdi>{found.name}</bdi>}</dd>
        <dt>{t('draft.language')}</dt>
        <dd>{languageName(context, found.language)}</dd>
        <dt>{t('draft.paragraphs')}</dt>
        <dd>{number(found.paragraphs)}</dd>
        <dt>{t('draft.sentences')}</dt>
        <dd>{number(found.sentences)}</dd>
        {(found.name !== '' || found.encodingChosen) && (
          <EncodingPart context={context} draftId={draftId} side={side} found={found} />
        )}
        {found.page && <DraftPagePart context={context} draftId={draftId} side={side} page={found.page} />}
      </dl>
      <h3>{t('draft.preview')}</h3>
      <section
        class="preview"
        lang={found.language}
        dir={found.language === 'und' ? 'auto' : directionOf(found.language)}
        // A scrolling box is reached by keyboard only with a tab stop of its own.
        tabindex={0}
        aria-label={`${t('draft.preview')}: ${t(`side.${side}`)}`}
      >
        {found.preview}
      </section>
    </section>
  );
}

/** How a file is read, to be chosen again; what was pasted came as characters, unless somebody chose otherwise. */
function EncodingPart({ context: { t }, draftId, side, found }: SideProps) {
  return (
    <>
      <dt>{t('draft.encoding')}</dt>
      {found.alternatives.length === 0 ? (
        <dd lang="en" dir="ltr">
          {found.encoding}
        </dd>
      ) : (
        <dd>
          <form method="post" action={draftAddress(draftId)} class="inline">
            <label class="visually-hidden" for={`encoding-${side}`}>
              {t('draft.encodingUse')}
            </label>
            <select id={`encoding-${side}`} name={`${side}Encoding`} dir="ltr">
              <option value="" selected={!found.encodingChosen}>
                {found.encodingChosen ? t('draft.encodingFound') : found.encoding}
              </option>
              {found.encodingChosen && (
                <option value={found.encoding} selected>
                  {found.encoding}
                </option>
              )}
              {found.alternatives.map((encoding) => (
                <option value={encoding}>{encoding}</option>
              ))}
            </select>
            <button type="submit">{t('draft.change')}</button>
          </form>
        </dd>
      )}
    </>
  );
}
