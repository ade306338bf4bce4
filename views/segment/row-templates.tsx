import { CommentForm } from './comments.js';
import { Editor } from './editor.js';
import { FlagForm } from './flag-form.js';
import type { RowProps } from './row.js';

/**
 * The editor and the flag form, once for the whole page: the client's code fills them in for a row (src/client/row-forms.ts).
 * In every row they would be most of a long page.
 */
export function RowTemplates({
  documentId,
  standing,
  ...view
}: Pick<RowProps, 'context' | 'view' | 'standing'> & { readonly documentId: string }) {
  const segment = { id: '', documentId, version: 0 };
  return (
    <>
      {standing.may.has('segment.translate') && (
        <template id="editor-template">
          <Editor {...view} segment={segment} text="" />
        </template>
      )}
      {standing.may.has('comment.write') && (
        <template id="comment-template">
          <CommentForm {...view} segment={segment} />
        </template>
      )}
      {standing.may.has('flag.raise') && (
        <template id="flag-form-template">
          <FlagForm {...view} segment={segment} text="" />
        </template>
      )}
    </>
  );
}
