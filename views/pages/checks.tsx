import { checkMessagesEn } from '../../src/checks/messages/en.js';
import type { CoverageCalibration } from '../../src/domain/calibration.js';
import { checkFamilies, checkSettings } from '../../src/domain/finding.js';
import type { CheckStanding, ProjectCard, Standing } from '../../src/domain/read-model.js';
import { projectAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import type { Key } from '../locales/translate.js';
import { checkName } from '../segment/finding.js';
import { ProjectTrail } from '../trail.js';

export interface ChecksPageProps {
  readonly project: ProjectCard;
  readonly standing: Standing;
  readonly checks: readonly CheckStanding[];
  /** What the project's approved segments have moved; absent while they are too few. */
  readonly calibration?: CoverageCalibration | undefined;
}

/** A check that is dismissed at least so often says more wrong than right here; fewer findings prove nothing. */
const MOSTLY_DISMISSED = 0.5;
const ENOUGH_FINDINGS = 4;

/** What each check of a project looks for, how it fares, and at which level it counts. */
export function ChecksPage(context: PageContext, { project, standing, checks, calibration }: ChecksPageProps) {
  const { t, number } = context;
  const here = projectAddress(project.id, 'checks');
  const families = checkFamilies
    .map((family) => ({ family, checks: checks.filter((check) => check.family === family) }))
    .filter(({ checks }) => checks.length > 0);
  return (
    <Layout
      context={context}
      title={t('checks.title')}
      page="checks"
      here={here}
      trail={<ProjectTrail context={context} project={project} />}
    >
      <main id="main" class="wide">
        <h1>{t('checks.title')}</h1>
        <p class="faint">{t('checks.about')}</p>
        <p>
          <a href={projectAddress(project.id, 'false-friends')}>{t('falseFriends.title')}</a> ·{' '}
          <a href={projectAddress(project.id, 'second-opinion')}>{t('opinion.title')}</a>
        </p>
        <nav class="families" aria-label={t('checks.families')}>
          {families.map(({ family, checks }) => (
            <a href={`#family-${family}`}>
              {t(`checks.family.${family}`)} <span class="faint">{number(total(checks, 'findings'))}</span>
            </a>
          ))}
        </nav>
        {families.map(({ family, checks }) => (
          <section aria-labelledby={`family-${family}`}>
            <h2 id={`family-${family}`}>{t(`checks.family.${family}`)}</h2>
            {family === 'coverage' && calibration && <Calibration context={context} calibration={calibration} />}
            <table class="list checks">
              <thead>
                <tr>
                  <th scope="col">{t('checks.check')}</th>
                  <th scope="col" class="count">
                    {t('checks.findings')}
                  </th>
                  <th scope="col" class="count">
                    {t('checks.dismissed')}
                  </th>
                  <th scope="col">{t('checks.counts')}</th>
                </tr>
              </thead>
              <tbody>
                {checks.map((check) => (
                  <Check context={context} address={here} standing={standing} check={check} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </main>
    </Layout>
  );
}

/** What is usual here, and by how much that moves the limits. */
function Calibration({
  context: { t, language },
  calibration: { pairs, length, omission, addition, shared },
}: {
  readonly context: PageContext;
  readonly calibration: CoverageCalibration;
}) {
  const share = new Intl.NumberFormat(language, { style: 'percent' });
  const moved = Math.round(100 * (Math.exp(length) - 1));
  const limits = {
    omission: share.format(omission - 1),
    addition: share.format(addition - 1),
    pairs: share.format(1 - shared),
  };
  return (
    <p class="faint">
      {t('checks.calibrated', { count: pairs })}{' '}
      {moved !== 0 && (
        <>{t(moved > 0 ? 'checks.longer' : 'checks.shorter', { share: share.format(Math.abs(moved) / 100) })} </>
      )}
      {omission === 1 && addition === 1 && shared === 1 ? t('checks.limitsKept') : t('checks.limitsMoved', limits)}
    </p>
  );
}

function total(checks: readonly CheckStanding[], of: 'findings' | 'dismissed'): number {
  return checks.reduce((sum, check) => sum + check[of], 0);
}

interface CheckProps {
  readonly context: PageContext;
  readonly address: string;
  readonly standing: Standing;
  readonly check: CheckStanding;
}

function Check(props: CheckProps) {
  const { context, check } = props;
  const { t, number } = context;
  return (
    <tr id={`check-${check.check}`} class={check.setting === 'off' ? 'off' : ''}>
      <th scope="row">
        {checkName(context, check.check)}
        <p class="faint">{purpose(context, check.check)}</p>
        {isMostlyDismissed(check) && (
          <p class="warn">{t('checks.mostlyDismissed', { dismissed: check.dismissed, count: check.findings })}</p>
        )}
      </th>
      <td class="count" data-label={t('checks.findings')}>
        {number(check.findings)}
      </td>
      <td class="count" data-label={t('checks.dismissed')}>
        {number(check.dismissed)}
      </td>
      <td>
        <Setting {...props} />
      </td>
    </tr>
  );
}

/** Whether what is said is so often dismissed that it may not suit these texts. */
export function isMostlyDismissed({ findings, dismissed }: Pick<CheckStanding, 'findings' | 'dismissed'>): boolean {
  return findings >= ENOUGH_FINDINGS && dismissed / findings >= MOSTLY_DISMISSED;
}

function purpose({ t }: PageContext, check: string): string {
  const key = `check.${check}.what`;
  return Object.hasOwn(checkMessagesEn, key) ? t(key as Key) : '';
}

function Setting({ context: { t }, address, standing, check }: CheckProps) {
  const chosen = check.setting ?? 'as-found';
  if (!standing.may.has('project.manage')) return <>{t(`checks.setting.${chosen}`)}</>;
  return (
    <form method="post" action={address} class="inline">
      <input type="hidden" name="check" value={check.check} />
      <label>
        <span class="visually-hidden">{t('checks.counts')}</span>
        <select name="setting">
          {(['as-found', ...checkSettings] as const).map((setting) => (
            <option value={setting} selected={setting === chosen}>
              {t(`checks.setting.${setting}`)}
            </option>
          ))}
        </select>
      </label>{' '}
      <button type="submit">{t('app.apply')}</button>
    </form>
  );
}
