import type { DeletedDocument } from '../../src/domain/read-model.js';
import { projectAddress } from '../addresses.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';

/** What whoever still looks for a deleted document is told. */
export function GonePage(context: PageContext, document: DeletedDocument) {
  const { t } = context;
  return (
    <Layout context={context} title={t('gone.title')} page="message">
      <main id="main" class="narrow">
        <p class="status-number" lang="en">
          410
        </p>
        <h1>{t('gone.title')}</h1>
        <p>{goneSentence(context, document)}</p>
        <p class="faint">
          <By context={context} name={null} at={document.deletedAt} />
        </p>
        <p>
          <a href={projectAddress(document.projectId)}>{t('gone.project')}</a>
        </p>
      </main>
    </Layout>
  );
}

/** Who deleted it, in a sentence. */
export function goneSentence({ t, person }: PageContext, { title, deletedBy, deletedById }: DeletedDocument): string {
  return deletedById === person?.id ? t('gone.own', { title }) : t('gone.text', { title, name: deletedBy });
}
