import type { DeskView, DocumentCard, NextChange, Standing } from '../../src/domain/read-model.js';
import { documentPart, exportAddress, placeAddress, readingAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { ProgressBar } from '../progress.js';
import { TakeBack } from '../repair/tools.js';
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
      <h1 title={document.title} dir="auto">
        <bdi>{document.title}</bdi>
      </h1>
      <DeskProgress context={context} document={document} />
      <p id="presence" class="presence" hidden>
        <span class="visually-hidden">{t('workbench.alsoHere')}</span>
      </p>
      <Search context={context} document={document} view={view} />
      <Jump context={context} document={document} />
      <TakeBack context={context} documentId={document.id} changes={changes} />
      {standing.may.has('segment.repair') && (
        <button type="button" class="quiet scripted" data-repair-mode>
          {t('repair.mode')}
        </button>
      )}
      <button type="button" class="quiet" data-show-keys hidden>
        {t('app.keys')}{' '}
        <span class="kbd" aria-hidden="true">
          ?
        </span>
      </button>
      <a class="act" href={readingAddress(document.id, { show: 'clean', both: false, flags: false, page: 1 })}>
        {t('reading.title')}
      </a>
      {standing.may.has('document.import') && (
        <a class="act" href={documentPart(document.id, 'update')}>
          {t('update.title')}
        </a>
      )}
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
