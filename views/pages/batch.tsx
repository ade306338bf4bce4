import { type Batch, type BatchItem, type BatchRefusal, isClean } from '../../src/domain/batch.js';
import type { ProjectHead } from '../../src/domain/read-model.js';
import { batchAddress, batchItemAddress, documentAddress, draftAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { draftWarningSentence, languageName } from '../draft-warning.js';
import { fileProblemSentence } from '../file-problem.js';
import { Layout } from '../layout.js';
import { type Key, messages } from '../locales/translate.js';
import { importProblemSentence } from '../refusal.js';
import { ProjectTrail } from '../trail.js';
import type { RunningImport } from './importing.js';

export interface BatchView extends Batch {
  /** The items whose import goes on or waits for its turn. */
  readonly running: ReadonlyMap<string, Pick<RunningImport, 'phase' | 'share'>>;
}

interface BatchProps {
  readonly context: PageContext;
  readonly batch: BatchView;
}

/** Many files that were given at once, each with what was found in it and what becomes of it. */
export function BatchPage(
  context: PageContext,
  { project, batch }: { readonly project: ProjectHead; readonly batch: BatchView },
) {
  const { t, number } = context;
  const { items, running } = batch;
  const clean = items.filter((item) => isClean(item) && !running.has(item.id)).length;
  const open = items.some(({ documentId }) => documentId === null);
  const title = t('batch.title', { count: items.length, number: number(items.length) });
  return (
    <Layout
      context={context}
      title={title}
      page="batch"
      {...(running.size > 0 ? { refresh: 2 } : {})}
      trail={<ProjectTrail context={context} project={project} />}
    >
      <main id="main" class="wide">
        <h1>{title}</h1>
        <div class="form-end">
          {clean > 0 && (
            <form method="post" action={batchAddress(batch.id, 'documents')} data-busy={t('import.busy')}>
              <button type="submit" class="primary">
                {t('batch.importClean', { count: clean, number: number(clean) })}
              </button>
            </form>
          )}
          {running.size > 0 && (
            <form method="post" action={batchAddress(batch.id, 'stop')} data-stop-import>
              <button type="submit">
                {t('batch.stop')} <kbd>Esc</kbd>
              </button>
            </form>
          )}
          <form method="post" action={batchAddress(batch.id, 'discard')}>
            <button type="submit" class="quiet">
              {t(open ? 'batch.drop' : 'batch.close')}
            </button>
          </form>
        </div>
        {running.size > 0 ? (
          <div data-importing={batchAddress(batch.id)}>
            <BatchList context={context} batch={batch} />
          </div>
        ) : (
          <BatchList context={context} batch={batch} />
        )}
      </main>
    </Layout>
  );
}

/** The part of the page that changes while imports go on. */
export function BatchList({ context, batch }: BatchProps) {
  const { t, number } = context;
  const { items, running } = batch;
  const made = items.filter(({ documentId }) => documentId !== null).length;
  return (
    <>
      <p class="import-status">
        <label for="batch-share">{t('batch.made', { made: number(made), all: number(items.length) })}</label>
        <progress id="batch-share" max={1} value={(items.length === 0 ? 1 : made / items.length).toFixed(3)} />
      </p>
      <ol class="batch">
        {items.map((item) => (
          <Item context={context} batch={batch} item={item} running={running.get(item.id)} />
        ))}
      </ol>
    </>
  );
}

interface ItemProps extends BatchProps {
  readonly item: BatchItem;
  readonly running: Pick<RunningImport, 'phase' | 'share'> | undefined;
}

function Item({ context, batch, item, running }: ItemProps) {
  const { t, language } = context;
  const { id, names, found, refused, draftId, documentId } = item;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const state = stateOf(item, running !== undefined);
  return (
    <li aria-labelledby={`item-${id}`} data-state={state}>
      <h2 id={`item-${id}`}>
        {names.map((name, k) => (
          <>
            {k > 0 && ' + '}
            <bdi>{name}</bdi>
          </>
        ))}
      </h2>
      {running ? (
        <p class="state">
          {t(`importing.${running.phase}`)}{' '}
          {running.share !== null && percent.format(Math.floor(running.share * 100) / 100)}
        </p>
      ) : (
        <p class="state">{t(`batch.state.${state}`)}</p>
      )}
      {found && <Found context={context} found={found} />}
      {refused && <p class="refusal">{refusalSentence(context, refused)}</p>}
      {found && found.problems.length + found.warnings.length > 0 && documentId === null && (
        <ul class="problems">
          {found.warnings.map((warning) => (
            <li>{draftWarningSentence(context, warning)}</li>
          ))}
          {found.problems.map((problem) => (
            <li>{fileProblemSentence(context, problem)}</li>
          ))}
        </ul>
      )}
      {documentId !== null && (
        <p>
          <a id={`open-${id}`} href={documentAddress(documentId)} aria-describedby={`item-${id}`}>
            {t('batch.open')}
          </a>
        </p>
      )}
      {!running && documentId === null && (
        <div class="form-end">
          {draftId !== null && (
            <>
              <form method="post" action={batchItemAddress(batch.id, id, 'document')}>
                <button type="submit" id={`import-${id}`} aria-describedby={`item-${id}`}>
                  {t('exchange.import')}
                </button>
              </form>
              <a class="button" id={`look-${id}`} href={draftAddress(draftId)} aria-describedby={`item-${id}`}>
                {t('batch.look')}
              </a>
            </>
          )}
          <form method="post" action={batchItemAddress(batch.id, id, 'discard')}>
            <button type="submit" class="quiet" id={`drop-${id}`} aria-describedby={`item-${id}`}>
              {t('batch.dropItem')}
            </button>
          </form>
        </div>
      )}
    </li>
  );
}

function Found({ context, found }: { readonly context: PageContext; readonly found: NonNullable<BatchItem['found']> }) {
  const { t, number } = context;
  const unique = (words: readonly string[]) => [...new Set(words)];
  const facts: [name: string, value: string, latin?: boolean][] = [
    [t('exchange.format'), unique(found.formats.map((format) => formatName(context, format))).join(' + ')],
    [t('draft.encoding'), unique(found.encodings).join(' + '), true],
  ];
  if (found.languages.length > 0)
    facts.push([
      t('exchange.languages'),
      unique(found.languages.map((language) => languageName(context, language))).join(' · '),
    ]);
  if (found.units !== null)
    facts.push([t(found.beginningOnly ? 'exchange.unitsAtFirst' : 'exchange.units'), number(found.units)]);
  if (found.sentences)
    facts.push([t('draft.sentences'), `${number(found.sentences.source)} + ${number(found.sentences.target)}`]);
  return (
    <dl class="facts">
      {facts.map(([name, value, latin]) => (
        <div>
          <dt>{name}</dt>
          <dd {...(latin ? { lang: 'en', dir: 'ltr' } : {})}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type ItemState = 'made' | 'running' | 'refused' | 'gone' | 'doubtful' | 'ready';

function stateOf(item: BatchItem, running: boolean): ItemState {
  if (item.documentId !== null) return 'made';
  if (running) return 'running';
  if (item.refused) return 'refused';
  if (item.draftId === null) return 'gone';
  return isClean(item) ? 'ready' : 'doubtful';
}

function formatName({ t }: PageContext, format: string): string {
  const key = `batch.format.${format}`;
  return key in messages.en ? t(key as Key) : `\u2068${format.toUpperCase()}\u2069`;
}

function refusalSentence(context: PageContext, refusal: BatchRefusal): string {
  const { t } = context;
  switch (refusal.kind) {
    case 'file':
      return fileProblemSentence(context, refusal.problem);
    case 'text':
      return importProblemSentence(context, refusal.problem);
    case 'failed':
      return t('batch.failed');
    case 'half':
      if (refusal.several) return t('batch.half.several');
      return t(`batch.half.${refusal.missing ?? 'unnamed'}`);
  }
}
