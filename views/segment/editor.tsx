import { segmentAddress, segmentInView } from '../addresses.js';
import type { Translate } from '../locales/translate.js';
import type { RowProps } from './row.js';
import { ViewFields } from './view-fields.js';

export type EditorProps = Pick<RowProps, 'context' | 'view'> & {
  readonly segment: { readonly id: string; readonly documentId: string; readonly version: number };
  readonly text: string;
};

/** What cannot be typed on most keyboards. */
const insertions = [
  ['\u200e', 'LRM', 'lrm'],
  ['\u200f', 'RLM', 'rlm'],
  ['\u00a0', 'NBSP', 'nbsp'],
  ['\u200c', 'ZWNJ', 'zwnj'],
  ['\u200d', 'ZWJ', 'zwj'],
  ['\u2060', 'WJ', 'wj'],
  ['\u201c', '\u201c', 'mark'],
  ['\u201d', '\u201d', 'mark'],
  ['\u2019', '\u2019', 'mark'],
  ['\u2013', '\u2013', 'mark'],
  ['\u2014', '\u2014', 'mark'],
] as const;

/** What is seen is in what is heard: who speaks to the page says what is seen. */
function labelOf(t: Translate, name: (typeof insertions)[number][2], shown: string): string {
  const label = t(`editor.insert.${name}`, { mark: shown });
  return name === 'mark' ? label : `${shown}: ${label}`;
}

function Insertion({ t }: { readonly t: Translate }) {
  return (
    <details class="insertion scripted">
      <summary>{t('editor.insert')}</summary>
      <span class="insertions">
        {insertions.map(([character, shown, name]) => (
          <button type="button" data-insert={character} lang="en" aria-label={labelOf(t, name, shown)}>
            {shown}
          </button>
        ))}
      </span>
    </details>
  );
}

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
      <div class="form-end">
        <button type="submit" name="confirm" value="1" class="primary">
          {t('segment.confirm')}
        </button>
        <button type="submit">{t('segment.save')}</button>
        <Insertion t={t} />
        <a href={segmentInView(segment, view)} data-action="leave" class="act">
          {t('app.cancel')}
        </a>
      </div>
    </form>
  );
}
