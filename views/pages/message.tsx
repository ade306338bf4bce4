import { documentAddress, HOME } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';

export type MessageReason =
  | 'not-found'
  | 'not-permitted'
  | 'sign-in-first'
  | 'bad-request'
  | 'refused'
  | 'changed-meanwhile'
  | 'changed-since'
  | 'nothing-to-undo'
  | 'switched-off'
  | 'budget-spent'
  | 'too-large'
  | 'too-many-segments'
  | 'method-not-allowed'
  | 'busy'
  | 'failed';

export interface MessagePageProps {
  readonly status: number;
  readonly reason: MessageReason;
  /** What exactly, where it helps: a field's name. */
  readonly detail?: string;
  /** Why, in the reader's language. */
  readonly why?: string;
  /** The document that it was about, to go back to. */
  readonly documentId?: string | undefined;
}

/** A page that says one thing. */
export function MessagePage(context: PageContext, { status, reason, detail, why, documentId }: MessagePageProps) {
  const { t } = context;
  return (
    <Layout context={context} title={t(`message.${reason}`)} page="message" here={status === 404 ? undefined : HOME}>
      <main id="main" class="narrow">
        <p class="status-number" lang="en">
          {status}
        </p>
        <h1>{t(`message.${reason}`)}</h1>
        {why && <p>{why}</p>}
        <p>{t(`message.${reason}.text`)}</p>
        {detail && (
          <p>
            <code dir="ltr">{detail}</code>
          </p>
        )}
        <p>
          {documentId && (
            <>
              <a href={documentAddress(documentId)}>{t('message.document')}</a> ·{' '}
            </>
          )}
          <a href={HOME}>{t('message.home')}</a>
        </p>
      </main>
    </Layout>
  );
}
