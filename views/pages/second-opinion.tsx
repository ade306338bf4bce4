import type { ProjectHead, Standing } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { MOST_BUDGET, type OpinionSettings } from '../../src/domain/second-opinion.js';
import { opinionCancelAddress, projectAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { ProjectTrail } from '../trail.js';
import { isMostlyDismissed } from './checks.js';

export interface SecondOpinionPageProps {
  readonly project: ProjectHead;
  readonly standing: Standing;
  readonly settings: OpinionSettings;
  /** Whom texts are sent to; null: the desk has no model. */
  readonly model: { readonly address: string; readonly model: string } | null;
  /** What the desk allows a project a day. */
  readonly mostTokens: number;
  readonly refused?: {
    readonly refusal: Refusal;
    readonly typed: { readonly on: 'yes' | 'no'; readonly segments: string; readonly tokens: string };
  };
}

/** Whether a project asks a language model for second opinions, what is sent then and where, and what came of it. */
export function SecondOpinionPage(context: PageContext, props: SecondOpinionPageProps) {
  const { project, standing, model } = props;
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t('opinion.title')}
      page="checks"
      here={projectAddress(project.id, 'second-opinion')}
      trail={<ProjectTrail context={context} project={project} />}
    >
      <main id="main" class="wide">
        <h1>{t('opinion.title')}</h1>
        <p>
          <a href={projectAddress(project.id, 'checks')}>{t('checks.title')}</a>
        </p>
        <p class="faint">{t('opinion.about')}</p>
        {model ? <Sent context={context} model={model} /> : <p class="notice">{t('opinion.notSetUp')}</p>}
        <Today {...props} context={context} />
        {model && standing.may.has('project.manage') && <Switch {...props} context={context} />}
      </main>
    </Layout>
  );
}

function Sent({
  context: { t },
  model,
}: {
  readonly context: PageContext;
  readonly model: NonNullable<SecondOpinionPageProps['model']>;
}) {
  const here = model.address.startsWith('http:');
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t('opinion.sent')}</h2>
      <dl class="facts-list">
        <dt>{t('opinion.sent.what')}</dt>
        <dd>{t('opinion.sent.texts')}</dd>
        <dt>{t('opinion.sent.where')}</dt>
        <dd>
          <bdi dir="ltr">{model.address}</bdi>
          <br />
          {t(here ? 'opinion.sent.here' : 'opinion.sent.away')}
        </dd>
        <dt>{t('opinion.sent.model')}</dt>
        <dd>
          <bdi>{model.model}</bdi>
        </dd>
        <dt>{t('opinion.sent.when')}</dt>
        <dd>{t('opinion.sent.chosen')}</dd>
      </dl>
    </section>
  );
}

function Today({
  context,
  project,
  standing,
  settings,
  mostTokens,
}: SecondOpinionPageProps & { readonly context: PageContext }) {
  const { t, number, time } = context;
  const { on, today, budget, waiting, failed } = settings;
  const tokens = Math.min(budget.tokens, mostTokens);
  return (
    <section aria-labelledby="today">
      <h2 id="today">{t(on ? 'opinion.on' : 'opinion.off')}</h2>
      <dl class="facts-list">
        <dt>{t('opinion.today.segments')}</dt>
        <dd>{t('opinion.today.of', { used: number(today.segments), most: number(budget.segments) })}</dd>
        <dt>{t('opinion.today.tokens')}</dt>
        <dd>{t('opinion.today.of', { used: number(today.tokens), most: number(tokens) })}</dd>
        <dt>{t('checks.findings')}</dt>
        <dd>{number(settings.findings)}</dd>
        <dt>{t('checks.dismissed')}</dt>
        <dd>{number(settings.dismissed)}</dd>
        <dt>{t('opinion.waitingNow')}</dt>
        <dd>{number(waiting)}</dd>
      </dl>
      {isMostlyDismissed(settings) && (
        <p class="warn">{t('checks.mostlyDismissed', { dismissed: settings.dismissed, count: settings.findings })}</p>
      )}
      {failed && (
        <p class="warn">
          {t(`opinion.problem.${failed.problem}`)}{' '}
          {failed.status !== null && <bdi dir="ltr">{`HTTP ${failed.status}`}</bdi>}{' '}
          <time class="faint" datetime={failed.at}>
            {time(failed.at)}
          </time>
        </p>
      )}
      {waiting > 0 && standing.may.has('project.manage') && (
        <form method="post" action={opinionCancelAddress({ projectId: project.id })}>
          <button type="submit">{t('opinion.cancelAll')}</button>
        </form>
      )}
    </section>
  );
}

function Switch({
  context,
  project,
  settings,
  mostTokens,
  refused,
}: SecondOpinionPageProps & { readonly context: PageContext }) {
  const { t } = context;
  const typed = refused?.typed ?? {
    on: settings.on ? 'yes' : 'no',
    segments: String(settings.budget.segments),
    tokens: String(settings.budget.tokens),
  };
  return (
    <section aria-labelledby="switch">
      <h2 id="switch">{t('project.settings')}</h2>
      <form method="post" action={projectAddress(project.id, 'second-opinion')} class="stacked settings narrow-form">
        {refused && <Refused>{refusalSentence(context, refused.refusal)}</Refused>}
        <fieldset>
          <legend>{t('opinion.switch')}</legend>
          {(['no', 'yes'] as const).map((on) => (
            <label class="check">
              <input type="radio" name="on" value={on} checked={typed.on === on} />
              {t(`opinion.switch.${on}`)}
            </label>
          ))}
        </fieldset>
        <label>
          {t('opinion.budget.segments')}
          <input name="segments" type="number" min={1} max={MOST_BUDGET.segments} value={typed.segments} required />
        </label>
        <label>
          {t('opinion.budget.tokens')}
          <input name="tokens" type="number" min={1} max={MOST_BUDGET.tokens} value={typed.tokens} required />
          <span class="faint">{t('opinion.budget.hint', { most: mostTokens })}</span>
        </label>
        <div class="form-end">
          <button type="submit" class="primary">
            {t('project.save')}
          </button>
        </div>
      </form>
    </section>
  );
}
