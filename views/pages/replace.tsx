import type { DocumentCard, ReplacementPreview } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { documentPart, replacementAddress } from '../addresses.js';
import { ChangeList } from '../change-list.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { DocumentTrail } from '../trail.js';

export interface AskedReplacement {
  readonly find: string;
  /** undefined: not said yet, which is not the same as nothing. */
  readonly put: string | undefined;
  readonly exact: boolean;
  readonly wholeWords: boolean;
}

export interface ReplacePageProps {
  readonly document: DocumentCard;
  readonly asked: AskedReplacement;
  /** Absent: nothing was asked for yet. */
  readonly found?: ReplacementPreview | Refusal | undefined;
  /** Why nothing was replaced: other words were asked for than those shown, or the segments have changed. */
  readonly notice?: 'other-words' | 'rows-changed' | undefined;
  /** Of the form, so that it is done once. */
  readonly sendingKey: string;
}

/** Replacing in a document's English: what is looked for, and every change before it is made. */
export function ReplacePage(context: PageContext, { document, asked, found, notice, sendingKey }: ReplacePageProps) {
  const { t } = context;
  const preview = found && 'segments' in found ? found : undefined;
  // No change is offered before it was said what takes their place: with nothing there the words would be deleted.
  const changes = preview && preview.segments.length > 0 && asked.put !== undefined ? preview : undefined;
  return (
    <Layout
      context={context}
      title={t('replace.title')}
      page="replace"
      here={asked.find === '' ? documentPart(document.id, 'replacement') : replacementAddress(document.id, asked)}
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide">
        <h1>{t('replace.title')}</h1>
        {notice && <Refused>{t(notice === 'other-words' ? 'replace.otherWords' : 'refusal.rowsChanged')}</Refused>}
        {found && !preview && <Refused>{refusalSentence(context, found as Refusal)}</Refused>}
        {/* With changes shown it is one form, which so sends along what stands in the fields when they are made. */}
        <form method={changes ? 'post' : 'get'} action={documentPart(document.id, 'replacement')}>
          <Asked context={context} asked={asked} shows={changes !== undefined} />
          {changes && (
            <Changes context={context} asked={asked} found={changes} sendingKey={sendingKey} isFocused={!notice} />
          )}
        </form>
        {preview && !changes && (
          <p role="status">
            {preview.segments.length === 0 ? t('replace.none') : t('replace.has', { count: preview.segments.length })}
          </p>
        )}
      </main>
    </Layout>
  );
}

function Asked({
  context: { t },
  asked,
  shows,
}: {
  readonly context: PageContext;
  readonly asked: AskedReplacement;
  /** Whether changes are shown below, and the button has to say that it makes none of them. */
  readonly shows: boolean;
}) {
  return (
    <div class="replace-form">
      <label>
        {t('replace.find')}
        <input
          name="find"
          value={asked.find}
          required
          maxlength={500}
          lang="en"
          dir="ltr"
          autocomplete="off"
          autofocus={asked.find === ''}
        />
      </label>
      <label>
        {t('replace.put')}
        <input
          name="put"
          value={asked.put ?? ''}
          maxlength={500}
          lang="en"
          dir="ltr"
          autocomplete="off"
          autofocus={asked.find !== '' && asked.put === undefined}
        />
      </label>
      <label class="check">
        <input type="checkbox" name="exact" value="1" checked={asked.exact} />
        {t('replace.exact')}
      </label>
      <label class="check">
        <input type="checkbox" name="words" value="1" checked={asked.wholeWords} />
        {t('replace.words')}
      </label>
      {/* The first of the form: the one that Enter in a field presses. */}
      <button type="submit" {...(shows ? { name: 'show', value: '1' } : {})}>
        {t('replace.show')}
      </button>
    </div>
  );
}

/** Changes that a screen has room for beside the form. */
const SEEN_AT_ONCE = 8;

function Changes({
  context,
  asked,
  found: { segments, more },
  sendingKey,
  isFocused,
}: {
  readonly context: PageContext;
  readonly asked: AskedReplacement;
  readonly found: ReplacementPreview;
  readonly sendingKey: string;
  /** False where something else of the page has the focus. */
  readonly isFocused: boolean;
}) {
  const { t } = context;
  // The button below a long list would have the page scrolled past changes that nobody has read, and the next Enter make them.
  const isSeenAtOnce = segments.length <= SEEN_AT_ONCE;
  return (
    <>
      <input type="hidden" name="key" value={sendingKey} />
      <input type="hidden" name="shownFind" value={asked.find} />
      <input type="hidden" name="shownPut" value={asked.put} />
      {asked.exact && <input type="hidden" name="shownExact" value="1" />}
      {asked.wholeWords && <input type="hidden" name="shownWords" value="1" />}
      <p role="status" tabindex={-1} autofocus={isFocused && !isSeenAtOnce}>
        {t('replace.found', { count: segments.length })} {more && t('replace.more')}
      </p>
      {!isSeenAtOnce && (
        <p>
          <button type="submit">{t('replace.do')}</button>
        </p>
      )}
      <ChangeList context={context} changes={segments} />
      <p class="form-end">
        <button type="submit" class="primary" autofocus={isFocused && isSeenAtOnce}>
          {t('replace.do')}
        </button>
        <span class="faint">{t('replace.undo')}</span>
      </p>
    </>
  );
}
