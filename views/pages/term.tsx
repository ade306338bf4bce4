import type { ProjectHead, Standing } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import type { Term, TermChange, TypedTerm } from '../../src/domain/term.js';
import { projectAddress, termAddress } from '../addresses.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { ArabicOf, EnglishOf } from '../glossary/said.js';
import { TermForm } from '../glossary/term-form.js';
import { Layout } from '../layout.js';
import { projectName } from '../project-name.js';

export interface TermPageProps {
  readonly project: ProjectHead;
  readonly standing: Standing;
  /** Undefined where it was removed. */
  readonly term: Term | undefined;
  readonly termId: string;
  /** The newest first; at least one. */
  readonly history: readonly TermChange[];
  /** What was sent and not taken. */
  readonly refused?: { readonly typed?: TypedTerm | undefined; readonly refusal: Refusal } | undefined;
}

/** A term with everything that it has said, and for managers the form to change it. */
export function TermPage(context: PageContext, props: TermPageProps) {
  const { project, standing, term, termId, history, refused } = props;
  const { t } = context;
  const latest = term ?? history[0]!.text;
  const may = standing.may.has('project.manage');
  return (
    <Layout
      context={context}
      title={`${latest.arabic} · ${latest.english}`}
      page="glossary"
      here={termAddress(project.id, termId)}
      trail={<GlossaryTrail context={context} project={project} />}
    >
      <main id="main" class="wide">
        <h1>
          <ArabicOf term={latest} />
        </h1>
        <p>
          <EnglishOf context={context} term={latest} /> ·{' '}
          <span class="faint">{t(`terms.status.${latest.status}`)}</span>
        </p>
        {latest.note !== '' && (
          <p>
            <bdi>{latest.note}</bdi>
          </p>
        )}
        {!term && <p class="notice">{t('terms.removed')}</p>}
        {may && (
          <TermForm
            context={context}
            action={term ? termAddress(project.id, termId) : projectAddress(project.id, 'glossary')}
            shown={refused?.typed ?? latest}
            {...(term ? { version: term.version } : {})}
            refusal={refused?.refusal}
            proposes={false}
          />
        )}
        {may && term && (
          <form method="post" action={termAddress(project.id, termId, 'removal')}>
            <input type="hidden" name="version" value={term.version} />
            <button type="submit">{t('terms.remove')}</button>
          </form>
        )}
        <section aria-labelledby="history">
          <h2 id="history">{t('terms.history')}</h2>
          <ol class="cards" reversed>
            {history.map((change) => (
              <li class="card">
                <ChangeOfTerm context={context} change={change} />
              </li>
            ))}
          </ol>
        </section>
      </main>
    </Layout>
  );
}

/** The way from a term back to the glossary and its project. */
export function GlossaryTrail({ context, project }: { readonly context: PageContext; readonly project: ProjectHead }) {
  return (
    <nav class="trail" aria-label={context.t('projects.title')}>
      <a href={projectAddress(project.id)}>
        <bdi>{projectName(context, project)}</bdi>
      </a>{' '}
      · <a href={projectAddress(project.id, 'glossary')}>{context.t('terms.title')}</a>
    </nav>
  );
}

/** What was done to a term, and what it said then. */
export function ChangeOfTerm({ context, change }: { readonly context: PageContext; readonly change: TermChange }) {
  const { t } = context;
  const { step, text, by, at } = change;
  return (
    <>
      <p>
        <ArabicOf term={text} /> — <EnglishOf context={context} term={text} />
        {text.note !== '' && (
          <>
            {' '}
            <bdi class="faint">{text.note}</bdi>
          </>
        )}
      </p>
      <p class="faint">
        {t(`terms.step.${step}`)} · {t(`terms.status.${text.status}`)}
        {text.caseMatters && <> · {t('terms.case')}</>} · <By context={context} name={by} at={at} />
      </p>
    </>
  );
}
