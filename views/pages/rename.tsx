import { LONGEST_TITLE } from '../../src/domain/document.js';
import type { DocumentCard } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { documentAddress, documentPart } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { DocumentTrail } from '../trail.js';

/** Where a document gets another title. */
export function RenamePage(
  context: PageContext,
  {
    document,
    typed,
    refusal,
  }: {
    readonly document: DocumentCard;
    /** What was typed and refused, given back. */
    readonly typed?: string | undefined;
    readonly refusal?: Refusal | undefined;
  },
) {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t('rename.title')}
      page="rename"
      here={documentPart(document.id, 'title')}
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide">
        <h1>{t('rename.title')}</h1>
        {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
        <form method="post" action={documentPart(document.id, 'title')} class="narrow-form">
          <input type="hidden" name="was" value={document.title} />
          <label>
            {t('rename.label')}
            <input
              name="title"
              value={typed ?? document.title}
              required
              maxlength={LONGEST_TITLE}
              dir="auto"
              autocomplete="off"
              autofocus={!refusal}
            />
          </label>
          <p class="form-end">
            <button type="submit" class="primary">
              {t('rename.do')}
            </button>
            <a href={documentAddress(document.id)}>{t('app.cancel')}</a>
          </p>
        </form>
      </main>
    </Layout>
  );
}
