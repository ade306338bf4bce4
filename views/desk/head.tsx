import type { DeskView, DocumentCard, NextChange, Standing } from '../../src/domain/read-model.js';
import { exportAddress, placeAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { KeyHint } from '../key-hint.js';
import { ProgressBar } from '../progress.js';
import { TakeBack } from '../repair/tools.js';
import { DeskMenu } from './menu.js';
import { Search } from './search.js';

/** What stands above a document's segments: how far it is, ways into it, and what can be done with the whole of it. */
export function DeskHead({
  context,
  document,
  standing,
  view,
  changes,
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly standing: Standing;
  readonly view: DeskView;
  readonly changes: { readonly undo: NextChange | undefined; readonly redo: NextChange | undefined };
}) {
  const { t } = context;
  return (
    <div class="desk-head">
      <div class="desk-title">
        <h1 title={document.title} dir="auto">
          <bdi>{document.title}</bdi>
        </h1>
        <DeskProgress context={context} document={document} />
        <p id="presence" class="presence" hidden>
          <span class="visually-hidden">{t('workbench.alsoHere')}</span>
        </p>
      </div>
      <Search context={context} document={document} view={view} />
      <Jump context={context} document={document} />
      <TakeBack context={context} documentId={document.id} changes={changes} />
      {standing.may.has('segment.repair') && (
        <button type="button" class="quiet scripted" data-repair-mode>
          {t('repair.mode')} <KeyHint>g</KeyHint>
        </button>
      )}
      <DeskMenu context={context} document={document} standing={standing} />
      <a class="button" href={exportAddress(document.id)}>
        {t('workbench.export')}
      </a>
    </div>
  );
}

export function DeskProgress({
  context,
  document,
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
}) {
  const { progress } = document;
  return (
    <div id="progress" class="desk-progress">
      <ProgressBar context={context} progress={progress} />
      <span class={progress.openFlags > 0 ? 'warn' : 'faint'}>
        {context.t('progress.flags', { count: progress.openFlags })}
        {progress.fixedFlags > 0 && ` · ${context.t('progress.toVerify', { count: progress.fixedFlags })}`}
      </span>
    </div>
  );
}

/** The way to a segment by its number. */
function Jump({ context: { t }, document }: { readonly context: PageContext; readonly document: DocumentCard }) {
  return (
    <form class="jump" method="get" action={placeAddress(document.id)}>
      <label>
        <span class="visually-hidden">{t('jump.label')}</span>
        <input name="number" inputmode="numeric" size={4} maxlength={9} placeholder="#" dir="ltr" data-jump-field />
      </label>
      <button type="submit" class="quiet unscripted">
        {t('jump.go')}
      </button>
    </form>
  );
}
