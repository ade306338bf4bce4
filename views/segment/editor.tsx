import { segmentAddress, segmentInView } from '../addresses.js';
import type { RowProps } from './row.js';
import { ViewFields } from './view-fields.js';

export type EditorProps = Pick<RowProps, 'context' | 'view'> & {
  readonly segment: { readonly id: string; readonly documentId: string; readonly version: number };
  readonly text: string;
};

/** The English of a segment in a box, saved with the version it was read at. */
export function Editor({ context: { t }, segment, view, text }: EditorProps) {
  const rows = Math.min(12, Math.max(2, Math.ceil(text.length / 70)));
  return (
    <form
      method="post"
      action={segmentAddress(segment.id, 'translation')}
      data-enhance
      data-form="translation"
      class="editor"
    >
      <ViewFields version={segment.version} view={view} />
      <label>
        <span class="visually-hidden">{t('segment.english')}</span>
        {/* A line break right after the tag is dropped by HTML's parser: one of our own keeps the text's own. */}
        <textarea name="text" rows={rows} lang="en" dir="ltr" spellcheck={true}>
          {`\n${text}`}
        </textarea>
      </label>
      <p class="form-end">
        <button type="submit" name="confirm" value="1" class="primary">
          {t('segment.confirm')}
        </button>
        <button type="submit">{t('segment.save')}</button>
        <a href={segmentInView(segment, view)} data-action="leave" class="act">
          {t('app.cancel')}
        </a>
      </p>
    </form>
  );
}
