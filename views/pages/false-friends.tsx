import {
  type FalseFriendText,
  falseFriendLevels,
  LONGEST_NOTE,
  LONGEST_PATTERN,
  type OwnFalseFriend,
} from '../../src/domain/false-friend.js';
import type { ProjectHead, Standing } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { falseFriendAddress, projectAddress } from '../addresses.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { ListFileForm, ListFileOutcome, type RefusedLine } from '../list-file.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { ProjectTrail } from '../trail.js';

export interface FalseFriendsPageProps {
  readonly project: ProjectHead;
  readonly standing: Standing;
  readonly entries: readonly OwnFalseFriend[];
  /** What was typed and not taken: into the form of an entry, or into the empty one. */
  readonly refused?: {
    readonly id: string | null;
    readonly refusal: Refusal;
    readonly typed?: TypedFalseFriend | undefined;
  };
  /** What became of a file. */
  readonly imported?: { readonly added: number } | RefusedLine | undefined;
}

/** As somebody typed it; the level may be none. */
type TypedFalseFriend = Readonly<Record<keyof FalseFriendText, string>>;

/** The false friends that a project has added, and for its managers the forms to add, change and remove them. */
export function FalseFriendsPage(context: PageContext, props: FalseFriendsPageProps) {
  const { project, standing, entries, refused } = props;
  const { t } = context;
  const here = projectAddress(project.id, 'false-friends');
  const may = standing.may.has('project.manage');
  return (
    <Layout
      context={context}
      title={t('falseFriends.title')}
      page="checks"
      here={here}
      trail={<ProjectTrail context={context} project={project} />}
    >
      <main id="main" class="wide">
        <h1>{t('falseFriends.title')}</h1>
        <p>
          <a href={projectAddress(project.id, 'checks')}>{t('checks.title')}</a>
        </p>
        <p class="faint">{t('falseFriends.about')}</p>
        <Imported context={context} imported={props.imported} />
        {entries.length === 0 ? (
          <p class="nothing">{t('falseFriends.none')}</p>
        ) : (
          <ul class="cards">
            {entries.map((entry) => (
              <Entry
                context={context}
                projectId={project.id}
                entry={entry}
                may={may}
                refused={refused?.id === entry.id ? refused : undefined}
              />
            ))}
          </ul>
        )}
        {may && (
          <section aria-labelledby="add">
            <h2 id="add">{t('falseFriends.add')}</h2>
            <EntryForm context={context} action={here} refused={refused?.id === null ? refused : undefined} />
          </section>
        )}
        <Files context={context} address={projectAddress(project.id, 'false-friends.tsv')} may={may} />
      </main>
    </Layout>
  );
}

function Entry({
  context,
  projectId,
  entry,
  may,
  refused,
}: {
  readonly context: PageContext;
  readonly projectId: string;
  readonly entry: OwnFalseFriend;
  readonly may: boolean;
  readonly refused: FalseFriendsPageProps['refused'];
}) {
  const { t } = context;
  return (
    <li class="card false-friend" id={`entry-${entry.id}`}>
      <dl class="facts-list">
        <dt>{t('falseFriends.arabic')}</dt>
        <dd>
          <bdi lang="ar" dir="rtl">
            {entry.arabic}
          </bdi>
        </dd>
        <dt>{t('falseFriends.calque')}</dt>
        <dd>
          <bdi lang="en" dir="ltr">
            {entry.calque}
          </bdi>
        </dd>
        <dt>{t('falseFriends.better')}</dt>
        <dd>
          <bdi lang="en" dir="ltr">
            {entry.better}
          </bdi>
        </dd>
        {entry.note !== '' && (
          <>
            <dt>{t('falseFriends.note')}</dt>
            <dd>
              <bdi>{entry.note}</bdi>
            </dd>
          </>
        )}
      </dl>
      <p class="faint">
        {t(`checks.setting.${entry.level}`)} · <By context={context} name={entry.by} at={entry.at} />
      </p>
      {may && (
        <div class="steps">
          <details open={refused !== undefined}>
            <summary>{t('falseFriends.change')}</summary>
            <EntryForm
              context={context}
              action={falseFriendAddress(projectId, entry.id)}
              entry={entry}
              refused={refused}
            />
          </details>
          <form method="post" action={falseFriendAddress(projectId, entry.id, 'removal')}>
            <input type="hidden" name="version" value={entry.version} />
            <button type="submit">{t('falseFriends.remove')}</button>
          </form>
        </div>
      )}
    </li>
  );
}

function EntryForm({
  context,
  action,
  entry,
  refused,
}: {
  readonly context: PageContext;
  readonly action: string;
  readonly entry?: OwnFalseFriend;
  readonly refused: FalseFriendsPageProps['refused'];
}) {
  const { t } = context;
  const shown: TypedFalseFriend = refused?.typed ??
    entry ?? { arabic: '', calque: '', better: '', note: '', level: 'warning' };
  return (
    <form method="post" action={action} class="stacked narrow-form">
      {refused && <Refused>{refusalSentence(context, refused.refusal)}</Refused>}
      {entry && <input type="hidden" name="version" value={entry.version} />}
      <label>
        {t('falseFriends.arabic')}
        <input name="arabic" value={shown.arabic} required lang="ar" dir="rtl" maxlength={LONGEST_PATTERN} />
        <span class="faint">{t('falseFriends.arabic.hint')}</span>
      </label>
      <label>
        {t('falseFriends.calque')}
        <input name="calque" value={shown.calque} required lang="en" dir="ltr" maxlength={LONGEST_PATTERN} />
        <span class="faint">{t('falseFriends.calque.hint')}</span>
      </label>
      <label>
        {t('falseFriends.better')}
        <input name="better" value={shown.better} required lang="en" dir="ltr" maxlength={LONGEST_PATTERN} />
        <span class="faint">{t('falseFriends.better.hint')}</span>
      </label>
      <label>
        {t('falseFriends.note')}
        <input name="note" value={shown.note} dir="auto" maxlength={LONGEST_NOTE} />
      </label>
      <label>
        {t('falseFriends.level')}
        <select name="level">
          {falseFriendLevels.map((level) => (
            <option value={level} selected={level === shown.level}>
              {t(`checks.setting.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="form-end">
        <button type="submit" class="primary">
          {t(entry ? 'project.save' : 'falseFriends.add')}
        </button>
      </div>
    </form>
  );
}

function Files({
  context,
  address,
  may,
}: {
  readonly context: PageContext;
  readonly address: string;
  readonly may: boolean;
}) {
  return (
    <section aria-labelledby="files">
      <h2 id="files">TSV</h2>
      <p>
        <a href={address}>{context.t('falseFriends.export')}</a>
      </p>
      {may && (
        <ListFileForm context={context} of="falseFriends" address={address} accept=".tsv,text/tab-separated-values" />
      )}
    </section>
  );
}

function Imported({ context, imported }: { readonly context: PageContext } & Pick<FalseFriendsPageProps, 'imported'>) {
  if (!imported) return null;
  const taken = 'added' in imported ? context.t('falseFriends.imported', { count: imported.added }) : imported;
  return <ListFileOutcome context={context} of="falseFriends" taken={taken} />;
}
