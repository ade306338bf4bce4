import type { TranslationState } from '../src/domain/segment.js';
import { segmentAddress } from './addresses.js';
import type { PageContext } from './context.js';
import { TextDiff } from './text-diff.js';

export interface ListedChange {
  readonly id: string;
  readonly position: number;
  readonly version: number;
  readonly state: TranslationState;
  readonly before: string;
  readonly after: string;
  /** The document it stands in, where that is not said already. */
  readonly document?: string;
}

/** Changes to the English before they are made, each to be chosen; those that would withdraw an approval are not chosen yet. */
export function ChangeList({
  context: { t, number },
  changes,
}: {
  readonly context: PageContext;
  readonly changes: readonly ListedChange[];
}) {
  return (
    <ol class="replacements">
      {changes.map(({ id, position, version, state, before, after, document }) => {
        const approved = state === 'reviewed' || state === 'final';
        return (
          <li>
            <label class="check">
              <input type="checkbox" name="segment[]" value={`${id}:${version}`} checked={!approved} />
              <span class="visually-hidden">{t('segment.label', { number: position })}</span>
              <span aria-hidden="true">{number(position)}</span>
            </label>
            <div>
              {document !== undefined && (
                <p class="faint">
                  <bdi>{document}</bdi>
                </p>
              )}
              <TextDiff before={before} after={after} language="en" />
              {approved && <p class="faint">{t('replace.approved')}</p>}
            </div>
            <a class="act" href={segmentAddress(id)}>
              {t('replace.see')}
            </a>
          </li>
        );
      })}
    </ol>
  );
}

/** How many segments were changed at once, and how many were not because they had changed meanwhile. */
export function changedSentence(
  { t }: PageContext,
  { changed, left }: { readonly changed: number; readonly left: number },
): string {
  const said = t('replace.told', { count: changed });
  return left > 0 ? `${said} ${t('replace.left', { count: left })}` : said;
}
