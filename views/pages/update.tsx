import type {
  DocumentCard,
  FileProblem,
  ImportProblem,
  UpdatedSegment,
  UpdatePreview,
} from '../../src/domain/read-model.js';
import { type UpdateKind, updateKinds } from '../../src/domain/update.js';
import { documentPart, draftAddress, segmentAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { FileField } from '../file-field.js';
import { fileProblemSentence } from '../file-problem.js';
import { Layout } from '../layout.js';
import { importProblemSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { TextDiff } from '../text-diff.js';
import { DocumentTrail } from '../trail.js';

export interface UpdateFormProps {
  readonly document: Pick<DocumentCard, 'id' | 'title'>;
  /** Of running text, which comes in two files. */
  readonly texts: boolean;
  /** It came from a file that is compared with no other. */
  readonly large: boolean;
  readonly problem?: ImportProblem | undefined;
  readonly fileProblem?: FileProblem | undefined;
}

/** Where a newer version of a document is handed in. */
export function UpdateFormPage(
  context: PageContext,
  { document, texts, large, problem, fileProblem }: UpdateFormProps,
) {
  const { t } = context;
  return (
    <Frame context={context} document={document}>
      <p>{t('update.about')}</p>
      {(problem || fileProblem) && (
        <Refused>
          {problem ? importProblemSentence(context, problem) : fileProblemSentence(context, fileProblem!)}{' '}
          {!large && t('import.nothingStored')}
        </Refused>
      )}
      {large ? null : (
        <form
          method="post"
          action={documentPart(document.id, 'update')}
          enctype="multipart/form-data"
          class="update-form"
          data-busy={t('update.wait')}
        >
          {texts ? (
            <>
              <p class="hint">{t('update.both')}</p>
              {(['source', 'target'] as const).map((side) => (
                <FileField
                  context={context}
                  label={t(`import.${side}File`)}
                  name={`${side}File`}
                  accept=".txt,.docx,.srt,.vtt,text/plain"
                />
              ))}
            </>
          ) : (
            <FileField context={context} label={t('update.file')} name="pairFile" />
          )}
          <p class="form-end">
            <button type="submit" class="primary">
              {t('update.show')}
            </button>
          </p>
        </form>
      )}
    </Frame>
  );
}

/** What a newer version would do, before it is done. */
export function UpdatePage(
  context: PageContext,
  { update, changedSince }: { readonly update: UpdatePreview; readonly changedSince?: boolean },
) {
  const { t } = context;
  const { counts } = update;
  const kinds = updateKinds.filter((kind) => kind !== 'same' && kind !== 'kept' && counts[kind] > 0);
  return (
    <Frame context={context} document={{ id: update.documentId, title: update.title }}>
      {changedSince && (
        <p class="warning" role="alert">
          {t('update.changedSince')}
        </p>
      )}
      <p>
        {t('update.from')}{' '}
        {update.names.map((name, k) => (
          <>
            {k > 0 && ', '}
            <bdi>{name}</bdi>
          </>
        ))}
      </p>
      <Summary context={context} update={update} />
      {update.problems.length > 0 && (
        <section class="warning" aria-labelledby="file-problems">
          <h2 id="file-problems">{t('exchange.problems')}</h2>
          <ul>
            {update.problems.map((problem) => (
              <li>{fileProblemSentence(context, problem)}</li>
            ))}
          </ul>
        </section>
      )}
      <form method="post" action={draftAddress(update.id, 'update')} data-busy={t('update.wait')}>
        <input type="hidden" name="basis" value={update.basis} />
        {kinds.map((kind) => (
          <Kind context={context} kind={kind} update={update} />
        ))}
        {update.more > 0 && <p class="faint">{t('update.more', { count: update.more })}</p>}
        <p class="form-end">
          <button type="submit" class="primary">
            {t('update.do')}
          </button>
          <span class="faint">{t('update.undo')}</span>
        </p>
      </form>
      <form method="post" action={draftAddress(update.id, 'discard')}>
        <button type="submit" class="quiet">
          {t('draft.discard')}
        </button>
      </form>
    </Frame>
  );
}

function Frame({
  context,
  document,
  children,
}: {
  readonly context: PageContext;
  readonly document: Pick<DocumentCard, 'id' | 'title'>;
  readonly children?: unknown;
}) {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t('update.title')}
      page="update"
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide">
        <h1>{t('update.title')}</h1>
        {children}
      </main>
    </Layout>
  );
}

function Summary({
  context: { t, number },
  update,
}: {
  readonly context: PageContext;
  readonly update: UpdatePreview;
}) {
  const { counts, withdrawn, flagsRemoved } = update;
  const changing = updateKinds.filter((kind) => kind !== 'same' && kind !== 'kept' && counts[kind] > 0);
  return (
    <>
      {changing.length === 0 ? (
        <p role="status">{t('update.nothing')}</p>
      ) : (
        <dl class="facts">
          {changing.map((kind) => (
            <>
              <dt>{t(`update.kind.${kind as ShownKind}`)}</dt>
              <dd>{number(counts[kind])}</dd>
            </>
          ))}
        </dl>
      )}
      <ul class="plain">
        <li>{t('update.same', { count: counts.same })}</li>
        {counts.kept > 0 && <li>{t('update.kept', { count: counts.kept })}</li>}
        {withdrawn > 0 && <li>{t('update.withdrawn', { count: withdrawn })}</li>}
        {flagsRemoved > 0 && <li>{t('update.flagsRemoved', { count: flagsRemoved })}</li>}
      </ul>
    </>
  );
}

type ShownKind = Exclude<UpdateKind, 'same' | 'kept'>;

function Kind({
  context,
  kind,
  update,
}: {
  readonly context: PageContext;
  readonly kind: UpdateKind;
  readonly update: UpdatePreview;
}) {
  const { t, number } = context;
  const shown = update.changes.filter((change) => change.kind === kind);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        {t(`update.kind.${kind as ShownKind}`)} <span class="faint">{number(update.counts[kind])}</span>
      </h2>
      <p class="faint">{t(`update.what.${kind as ShownKind}`)}</p>
      <ol class="updates">
        {shown.map((change) => (
          <Change context={context} change={change} />
        ))}
      </ol>
    </section>
  );
}

function Change({ context, change }: { readonly context: PageContext; readonly change: UpdatedSegment }) {
  const { t, number } = context;
  const { segmentId, position, before, after, choice } = change;
  const texts = { before: before ?? { source: '', target: '' }, after: after ?? { source: '', target: '' } };
  return (
    <li>
      <span class="number">{position === null ? '+' : number(position)}</span>
      <div>
        <TextDiff before={texts.before.source} after={texts.after.source} language="ar" />
      </div>
      <div>
        <TextDiff before={texts.before.target} after={texts.after.target} language="en" />
        {choice && segmentId && (
          <fieldset class="choice">
            <legend class="visually-hidden">{t('update.whose')}</legend>
            {(['ours', 'theirs'] as const).map((whose) => (
              <label class="check">
                <input type="radio" name={`english-${segmentId}`} value={whose} checked={choice === whose} />
                {t(`update.${whose}`)}
              </label>
            ))}
          </fieldset>
        )}
        {(change.approved || change.flags > 0) && (
          <p class="faint">
            {change.approved && t('update.approved')} {change.flags > 0 && t('update.flags', { count: change.flags })}
          </p>
        )}
      </div>
      {segmentId ? (
        <a class="act" href={segmentAddress(segmentId)}>
          {t('replace.see')}
        </a>
      ) : (
        <span />
      )}
    </li>
  );
}
