import type { ProjectHead } from '../../src/domain/read-model.js';
import type { TermChange } from '../../src/domain/term.js';
import { termAddress, termsPart } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { ChangeOfTerm, GlossaryTrail } from './term.js';

export interface GlossaryChangesPageProps {
  readonly project: ProjectHead;
  /** The newest first. */
  readonly changes: readonly (TermChange & { readonly termId: string })[];
}

/** What happened to a glossary lately; terms that were removed are found here. */
export function GlossaryChangesPage(context: PageContext, { project, changes }: GlossaryChangesPageProps) {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t('terms.changes')}
      page="glossary"
      here={termsPart(project.id, 'changes')}
      trail={<GlossaryTrail context={context} project={project} />}
    >
      <main id="main" class="wide">
        <h1>{t('terms.changes')}</h1>
        {changes.length === 0 && <p class="nothing">{t('terms.none')}</p>}
        <ol class="cards">
          {changes.map((change) => (
            <li class="card">
              <ChangeOfTerm context={context} change={change} />
              <p>
                <a href={termAddress(project.id, change.termId)}>{t('terms.history')}</a>
              </p>
            </li>
          ))}
        </ol>
      </main>
    </Layout>
  );
}
