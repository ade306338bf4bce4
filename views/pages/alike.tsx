import type { AlikeSegment, DocumentCard, SegmentRow } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { segmentAddress } from '../addresses.js';
import { ChangeList, changedSentence } from '../change-list.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { Told } from '../told.js';
import { DocumentTrail } from '../trail.js';

/** The same Arabic with another English elsewhere: each change that would bring the English of one segment there. */
export function AlikePage(
  context: PageContext,
  shown: {
    readonly document: DocumentCard;
    readonly segment: SegmentRow;
    readonly alike: readonly AlikeSegment[];
    readonly refusal?: Refusal;
    /** Of the form, so that it is done once. */
    readonly sendingKey: string;
    /** What was just done, where something is left. */
    readonly changed?: { readonly changed: number; readonly left: number } | undefined;
  },
) {
  const { t } = context;
  const { document, segment, alike, refusal, sendingKey, changed } = shown;
  return (
    <Layout
      context={context}
      title={t('alike.title')}
      page="replace"
      here={segmentAddress(segment.id, 'alike')}
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide">
        <h1>{t('alike.title')}</h1>
        {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
        {changed && <Told>{changedSentence(context, changed)}</Told>}
        <p class="text" lang="ar" dir="rtl">
          {segment.sourceText}
        </p>
        <p class="text" lang="en" dir="ltr">
          {segment.targetText}
        </p>
        {alike.length === 0 ? (
          <p role="status">{t('alike.none')}</p>
        ) : (
          <form method="post" action={segmentAddress(segment.id, 'alike')}>
            <input type="hidden" name="key" value={sendingKey} />
            <input type="hidden" name="version" value={String(segment.version)} />
            <p role="status">{t('alike.found', { count: alike.length })}</p>
            <ChangeList
              context={context}
              changes={alike.map(({ document: title, ...change }) => ({
                ...change,
                ...(change.documentId === document.id ? {} : { document: title }),
              }))}
            />
            <p class="form-end">
              <button type="submit" class="primary">
                {t('alike.do')}
              </button>
              <span class="faint">{t('replace.undo')}</span>
            </p>
          </form>
        )}
        <p>
          <a href={segmentAddress(segment.id)}>{t('selection.back')}</a>
        </p>
      </main>
    </Layout>
  );
}
