import type { Member } from '../src/domain/read-model.js';
import type { PageContext } from './context.js';

/** The choice of whom something is assigned to, nobody among them. */
export function PeopleChoice({
  context: { t },
  members,
}: {
  readonly context: PageContext;
  readonly members: readonly Member[];
}) {
  return (
    <label>
      {t('assign.to')}
      <select name="login">
        <option value="">{t('assign.nobody')}</option>
        {members.map(({ login, name }) => (
          <option value={login}>{name}</option>
        ))}
      </select>
    </label>
  );
}
