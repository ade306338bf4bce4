import { LONGEST_NAME } from '../../src/domain/login.js';
import type { PersonCard } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { auditAddress, personAddress } from '../addresses.js';
import { AdministrationFrame, Done } from '../administration/frame.js';
import { InvitationLink } from '../administration/invitation-link.js';
import { Memberships } from '../administration/memberships.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';

/** What a person's page says was done. */
export const personDeeds = ['name', 'administrator', 'no-administrator', 'barring', 'readmission'] as const;
export type PersonDeed = (typeof personDeeds)[number];

export interface PersonPageProps {
  readonly person: PersonCard;
  /** A link that was just made, and how many days it works. */
  readonly invitation?: { readonly address: string; readonly days: number };
  readonly done?: PersonDeed | undefined;
  readonly refusal?: Refusal;
}

interface Shown {
  readonly context: PageContext;
  readonly person: PersonCard;
}

/** One person, and what administrators may do about them. */
export function PersonPage(context: PageContext, { person, invitation, done, refusal }: PersonPageProps) {
  const { t } = context;
  return (
    <AdministrationFrame context={context} title={person.name} part="people" here={personAddress(person.id)}>
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
      {done && <Done>{t(`admin.done.${done}`)}</Done>}
      {invitation && <InvitationLink context={context} person={person.name} {...invitation} />}
      <Facts context={context} person={person} />
      {!invitation && person.barredAt === null && <NewLink context={context} person={person} />}
      <Name context={context} person={person} />
      <Rights context={context} person={person} />
      <Bar context={context} person={person} />
      <p>
        <a href={auditAddress({ person: person.id })}>{t('admin.ofPerson')}</a>
      </p>
    </AdministrationFrame>
  );
}

function Facts({ context, person }: Shown) {
  const { t } = context;
  return (
    <dl class="facts-list">
      <dt>{t('signIn.login')}</dt>
      <dd>
        <bdi>{person.login}</bdi>
      </dd>
      <dt>{t('admin.memberships')}</dt>
      <dd>
        <Memberships context={context} memberships={person.memberships} />
      </dd>
      <dt>{t('admin.password')}</dt>
      <dd>{t(person.hasPassword ? 'admin.hasPassword' : 'admin.noPassword')}</dd>
      <dt>{t('admin.added')}</dt>
      <dd>
        <By context={context} name={null} at={person.addedAt} />
      </dd>
      <dt>{t('admin.seen')}</dt>
      <dd>{person.seenAt === null ? t('admin.neverSeen') : <By context={context} name={null} at={person.seenAt} />}</dd>
    </dl>
  );
}

function NewLink({ context: { t }, person }: Shown) {
  return (
    <section aria-labelledby="new-link">
      <h2 id="new-link">{t('admin.link.new')}</h2>
      <p class="hint">{t('admin.link.newAbout')}</p>
      <form method="post" action={personAddress(person.id, 'link')} class="form-end">
        <button type="submit">{t('admin.link.make')}</button>
      </form>
    </section>
  );
}

function Name({ context: { t }, person }: Shown) {
  return (
    <section aria-labelledby="name">
      <h2 id="name">{t('admin.rename')}</h2>
      <form method="post" action={personAddress(person.id, 'name')} class="inline">
        <label>
          {t('admin.shownName')}
          <input name="name" value={person.name} required maxlength={LONGEST_NAME} dir="auto" autocomplete="off" />
        </label>
        <button type="submit">{t('admin.renameSubmit')}</button>
      </form>
    </section>
  );
}

function Rights({ context: { t }, person }: Shown) {
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{t('admin.rights')}</h2>
      <p class="hint">{t(person.administrator ? 'admin.rights.are' : 'admin.rights.areNot')}</p>
      <form method="post" action={personAddress(person.id, 'administrator')} class="form-end">
        <button type="submit" name="administrator" value={person.administrator ? 'no' : 'yes'}>
          {t(person.administrator ? 'admin.rights.take' : 'admin.rights.give')}
        </button>
      </form>
    </section>
  );
}

/** Nobody is offered to bar themselves. */
function Bar({ context, person }: Shown) {
  const { t } = context;
  const { barredAt } = person;
  return (
    <section aria-labelledby="bar">
      <h2 id="bar">{t('admin.bar.title')}</h2>
      <p class="hint">{t('admin.bar.about')}</p>
      {barredAt !== null && (
        <p class="barred">
          ✕ {t('admin.bar.since')} <By context={context} name={null} at={barredAt} />
        </p>
      )}
      {person.id === context.person?.id ? (
        <p>{t('admin.bar.yourself')}</p>
      ) : (
        <form
          method="post"
          action={personAddress(person.id, barredAt === null ? 'barring' : 'readmission')}
          class="form-end"
        >
          <button type="submit">{t(barredAt === null ? 'admin.bar.submit' : 'admin.bar.readmit')}</button>
        </form>
      )}
    </section>
  );
}
