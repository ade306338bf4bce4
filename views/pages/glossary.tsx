import type { ProjectHead, Standing } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import type { Term, TypedTerm } from '../../src/domain/term.js';
import { projectAddress, termAddress, termsAddress, termsPart } from '../addresses.js';
import type { PageContext } from '../context.js';
import { GlossaryFiles, type Imported, ImportedTerms } from '../glossary/files.js';
import { ArabicOf, EnglishOf } from '../glossary/said.js';
import { emptyTerm, TermForm } from '../glossary/term-form.js';
import { Layout } from '../layout.js';
import { PageLinks } from '../page-links.js';
import { ProjectTrail } from '../trail.js';

export interface GlossaryPageProps {
  readonly project: ProjectHead;
  readonly standing: Standing;
  /** Those that are asked for, of a page, with the number of segments that have them. */
  readonly terms: readonly (Term & { readonly segments: number })[];
  readonly count: number;
  /** How many wait for somebody to decide. */
  readonly proposed: number;
  readonly asked: { readonly search: string; readonly status: string; readonly page: number; readonly pages: number };
  /** What the form to add one begins with; open where anything was asked for. */
  readonly adding?: TypedTerm | undefined;
  readonly segment?: string | undefined;
  readonly refusal?: Refusal | undefined;
  readonly imported?: Imported | undefined;
}

/** The terms of a project: looked through, searched, added to and exchanged. */
export function GlossaryPage(context: PageContext, props: GlossaryPageProps) {
  const { project, standing, terms, count, imported } = props;
  const { pages, page, ...asked } = props.asked;
  const { t } = context;
  const may = standing.may.has('project.manage');
  return (
    <Layout
      context={context}
      title={t('terms.title')}
      page="glossary"
      here={projectAddress(project.id, 'glossary')}
      trail={<ProjectTrail context={context} project={project} />}
    >
      <main id="main" class="wide">
        <h1>{t('terms.title')}</h1>
        <p class="faint">{t('terms.about')}</p>
        <ImportedTerms context={context} imported={imported} />
        <Adding context={context} {...props} />
        <Asking context={context} {...props} />
        {terms.length === 0 ? (
          <p class="nothing">{t(props.asked.search || props.asked.status ? 'terms.noneFound' : 'terms.none')}</p>
        ) : (
          <>
            <p class="faint">{t('terms.count', { count })}</p>
            <table class="list terms">
              <thead>
                <tr>
                  <th scope="col">{t('terms.arabic')}</th>
                  <th scope="col">{t('terms.english')}</th>
                  <th scope="col">{t('terms.status')}</th>
                </tr>
              </thead>
              <tbody>
                {terms.map((term) => (
                  <Row context={context} projectId={project.id} term={term} may={may} />
                ))}
              </tbody>
            </table>
            <PageLinks
              context={context}
              page={page}
              pages={pages}
              address={(to) => termsAddress(project.id, { ...asked, page: to })}
            />
          </>
        )}
        <GlossaryFiles context={context} projectId={project.id} may={may} />
        <p>
          <a href={termsPart(project.id, 'changes')}>{t('terms.changes')}</a>
        </p>
      </main>
    </Layout>
  );
}

function Adding({
  context,
  project,
  standing,
  adding,
  segment,
  refusal,
}: GlossaryPageProps & { readonly context: PageContext }) {
  const { t } = context;
  const manages = standing.may.has('project.manage');
  if (!manages && !standing.may.has('term.propose')) return null;
  return (
    <details class="add-term" id="add" open={adding !== undefined}>
      <summary>{t(manages ? 'terms.add' : 'terms.propose')}</summary>
      <TermForm
        context={context}
        action={manages ? projectAddress(project.id, 'glossary') : termsPart(project.id, 'proposals')}
        shown={adding ?? emptyTerm}
        segment={segment}
        refusal={refusal}
        proposes={!manages}
        awaited={adding !== undefined}
      />
    </details>
  );
}

function Asking({ context: { t }, project, asked, proposed }: GlossaryPageProps & { readonly context: PageContext }) {
  return (
    <form method="get" action={projectAddress(project.id, 'glossary')} class="inline">
      {asked.status && <input type="hidden" name="status" value={asked.status} />}
      <label>
        {t('terms.search')}
        <input type="search" name="search" value={asked.search} dir="auto" maxlength={200} data-search-field />
      </label>
      <button type="submit">{t('terms.find')}</button>
      {(asked.search || asked.status) && <a href={termsAddress(project.id)}>{t('terms.all')}</a>}
      {proposed > 0 && !asked.status && (
        <a href={termsAddress(project.id, { status: 'proposed' })}>{t('terms.waiting', { count: proposed })}</a>
      )}
    </form>
  );
}

function Row({
  context,
  projectId,
  term,
  may,
}: {
  readonly context: PageContext;
  readonly projectId: string;
  readonly term: GlossaryPageProps['terms'][number];
  readonly may: boolean;
}) {
  const { t } = context;
  return (
    <tr id={`term-${term.id}`}>
      <th scope="row">
        <a href={termAddress(projectId, term.id)} title={t(may ? 'terms.change' : 'terms.history')}>
          <ArabicOf term={term} />
        </a>
      </th>
      <td data-label={t('terms.english')}>
        <EnglishOf context={context} term={term} />
        {term.note !== '' && (
          <p class="faint">
            <bdi>{term.note}</bdi>
          </p>
        )}
      </td>
      <td class="faint" data-label={t('terms.status')}>
        {t(`terms.status.${term.status}`)}
        {term.status === 'approved' && <> · {t('terms.segments', { count: term.segments })}</>}
        {may && term.status === 'proposed' && (
          <form method="post" action={termAddress(projectId, term.id, 'approval')} class="inline">
            <input type="hidden" name="version" value={term.version} />
            <button type="submit">{t('terms.approve')}</button>
          </form>
        )}
      </td>
    </tr>
  );
}
