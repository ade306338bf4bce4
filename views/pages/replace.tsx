import type { DocumentCard, ReplacementPreview } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { documentPart } from '../addresses.js';
import { ChangeList } from '../change-list.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { refusalSentence } from '../refusal.js';
import { DocumentTrail } from '../trail.js';

export interface ReplacePageProps {
  readonly document: DocumentCard;
  readonly asked: {
    readonly find: string;
    /** undefined: not said yet, which is not the same as nothing. */
    readonly put: string | undefined;
    readonly exact: boolean;
    readonly wholeWords: boolean;
  };
  /** Absent: nothing was asked for yet. */
  readonly found?: ReplacementPreview | Refusal | undefined;
}

/** Replacing in a document's English: what is looked for, and every change before it is made. */
export function ReplacePage(context: PageContext, { document, asked, found }: ReplacePageProps) {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={t('replace.title')}
      page="replace"
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide">
        <h1>{t('replace.title')}</h1>
        <form method="get" action={documentPart(document.id, 'replacement')} class="replace-form">
          <label>
            {t('replace.find')}
            <input
              name="find"
              value={asked.find}
              required
              maxlength={500}
              lang="en"
              dir="ltr"
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
          <button type="submit">{t('replace.show')}</button>
        </form>
        {found &&
          ('segments' in found ? (
            <Found context={context} document={document} asked={asked} found={found} />
          ) : (
            <p class="refusal" role="alert">
              {refusalSentence(context, found)}
            </p>
          ))}
      </main>
    </Layout>
  );
}

/** Changes that a screen has room for beside the form. */
const SEEN_AT_ONCE = 8;

function Found({
  context,
  document,
  asked,
  found: { segments, more },
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly asked: ReplacePageProps['asked'];
  readonly found: ReplacementPreview;
}) {
  const { t } = context;
  if (segments.length === 0) return <p role="status">{t('replace.none')}</p>;
  // No change is offered before it was said what takes their place: with nothing there the words would be deleted.
  if (asked.put === undefined) return <p role="status">{t('replace.has', { count: segments.length })}</p>;
  // The button below a long list would have the page scrolled past changes that nobody has read, and the next Enter make them.
  const isSeenAtOnce = segments.length <= SEEN_AT_ONCE;
  return (
    <form method="post" action={documentPart(document.id, 'replacement')}>
      <input type="hidden" name="find" value={asked.find} />
      <input type="hidden" name="put" value={asked.put} />
      {asked.exact && <input type="hidden" name="exact" value="1" />}
      {asked.wholeWords && <input type="hidden" name="words" value="1" />}
      <p role="status" tabindex={-1} autofocus={!isSeenAtOnce}>
        {t('replace.found', { count: segments.length })} {more && t('replace.more')}
      </p>
      {!isSeenAtOnce && (
        <p>
          <button type="submit">{t('replace.do')}</button>
        </p>
      )}
      <ChangeList context={context} changes={segments} />
      <p class="form-end">
        <button type="submit" class="primary" autofocus={isSeenAtOnce}>
          {t('replace.do')}
        </button>
        <span class="faint">{t('replace.undo')}</span>
      </p>
    </form>
  );
}
