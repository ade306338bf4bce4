import type { DocumentCard, Member } from '../../src/domain/read-model.js';
import { documentPart } from '../addresses.js';
import type { PageContext } from '../context.js';
import { PeopleChoice } from '../people-choice.js';

/** Of whichever script: what is Arabic is numbered as one writes it. */
const DIGITS = '[\\d٠-٩۰-۹]*';

/** Whose work a document is, or a part of it. */
export function Assignment({
  context,
  document,
  members,
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly members: readonly Member[];
}) {
  const { t } = context;
  return (
    <details class="assignment">
      <summary>{t('assign.title')}</summary>
      <form method="post" action={documentPart(document.id, 'assignment')} class="inline">
        <PeopleChoice context={context} members={members} />
        <label>
          {t('assign.from')}
          <input name="from" inputmode="numeric" pattern={DIGITS} size={5} placeholder="1" />
        </label>
        <label>
          {t('assign.until')}
          <input
            name="to"
            inputmode="numeric"
            pattern={DIGITS}
            size={5}
            placeholder={String(document.progress.segments)}
          />
        </label>
        <button type="submit">{t('assign.submit')}</button>
      </form>
    </details>
  );
}
