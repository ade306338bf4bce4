import { segmentAddress, segmentInView } from '../addresses.js';
import { By } from '../by.js';
import type { RowProps } from './row.js';
import { ViewFields } from './view-fields.js';

/** What was said of a segment, oldest first. */
export function Comments({ context, row }: Pick<RowProps, 'context' | 'row'>) {
  if (row.comments.length === 0) return null;
  const { t } = context;
  return (
    <section class="comments" aria-label={t('comment.of', { number: row.position })}>
      {row.comments.map(({ text, by, at }) => (
        <div class="said">
          <p class="faint">
            <By context={context} name={by} at={at} />
          </p>
          <p dir="auto">{text}</p>
        </div>
      ))}
    </section>
  );
}

type CommentFormProps = Pick<RowProps, 'context' | 'view'> & {
  readonly segment: { readonly id: string; readonly documentId: string; readonly version: number };
  readonly text?: string | undefined;
};

/** The box for saying something; `@` and a login name tells that person. */
export function CommentForm({ context: { t }, segment, view, text = '' }: CommentFormProps) {
  return (
    <form
      method="post"
      action={segmentAddress(segment.id, 'comments')}
      data-enhance
      data-form="comment"
      class="comment-form stacked"
    >
      <ViewFields version={segment.version} view={view} />
      <label>
        {t('comment.write')}
        <textarea name="text" rows={3} required dir="auto" data-mentions>
          {`\n${text}`}
        </textarea>
      </label>
      <p class="faint">{t('comment.hint')}</p>
      <p class="form-end">
        <button type="submit">{t('comment.send')}</button>
        <a href={segmentInView(segment, view)} data-action="leave-comment" class="act">
          {t('app.cancel')}
        </a>
      </p>
    </form>
  );
}
