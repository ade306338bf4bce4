import { diffTokens } from '../src/text/token-diff.js';
import { directionOf } from './context.js';

/** What changed between two texts, by whole words: struck out and underlined, said by element as well as by colour. */
export function TextDiff({
  before,
  after,
  language,
}: {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}) {
  return (
    <p class="diff" lang={language} dir={directionOf(language)}>
      <InlineDiff before={before} after={after} />
    </p>
  );
}

/** The same inside a paragraph that there is already. */
export function InlineDiff({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      {diffTokens(before, after).map(({ op, text }) =>
        op === 'equal' ? text : op === 'delete' ? <del>{text}</del> : <ins>{text}</ins>,
      )}
    </>
  );
}
