import type { DocumentCard, DocumentLoss } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { documentAddress, documentPart } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { DocumentTrail } from '../trail.js';

/** Before a document is deleted: what goes with it, how to keep it, and its title to be typed. */
export function DeletionPage(
  context: PageContext,
  {
    document,
    loss,
    typed = '',
    refusal,
  }: {
    readonly document: DocumentCard;
    readonly loss: DocumentLoss;
    readonly typed?: string | undefined;
    readonly refusal?: Refusal | undefined;
  },
) {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t('deletion.title')}
      page="deletion"
      here={documentPart(document.id, 'deletion')}
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide">
        <h1>{t('deletion.title')}</h1>
        {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
        <div class="warning">
          <p>{t('deletion.about')}</p>
          <ul>
            {lost(context, document, loss).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </div>
        <p>
          <a class="button" href={documentPart(document.id, 'archive')} download>
            {t('deletion.archive')}
          </a>
        </p>
        <p class="hint">{t('deletion.archiveWhat')}</p>
        <form method="post" action={documentPart(document.id, 'deletion')} class="narrow-form deletion">
          <p>
            <bdi class="title-to-type">{document.title}</bdi>
          </p>
          <label>
            {t('deletion.typed')}
            <input name="title" value={typed} required dir="auto" autocomplete="off" autocapitalize="off" />
          </label>
          <p class="form-end">
            <button type="submit" class="danger">
              {t('deletion.do')}
            </button>
            <a href={documentAddress(document.id)}>{t('app.cancel')}</a>
          </p>
        </form>
      </main>
    </Layout>
  );
}

function lost({ t }: PageContext, { progress }: DocumentCard, loss: DocumentLoss): string[] {
  const open = progress.openFlags > 0 ? ` (${t('deletion.openFlags', { count: progress.openFlags })})` : '';
  return [
    t('deletion.segments', { count: progress.segments }),
    t('deletion.versions', { count: loss.versions }),
    ...(loss.flags > 0 ? [`${t('deletion.flags', { count: loss.flags })}${open}`] : []),
    ...(loss.approvals > 0 ? [t('deletion.approvals', { count: loss.approvals })] : []),
    ...(loss.comments > 0 ? [t('deletion.comments', { count: loss.comments })] : []),
    ...(loss.newerVersions > 0 ? [t('deletion.newerVersions', { count: loss.newerVersions })] : []),
    t('deletion.original'),
  ];
}
