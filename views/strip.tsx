import type { StripPart } from '../src/domain/read-model.js';
import { placeAddress } from './addresses.js';
import type { PageContext } from './context.js';

/** The whole document in one line: where flags, findings and open segments are, and the way there. */
export function Strip({
  context: { t, number },
  documentId,
  parts,
}: {
  readonly context: PageContext;
  readonly documentId: string;
  readonly parts: readonly StripPart[];
}) {
  return (
    <>
      {parts.map(({ kind, position }) => (
        <a
          href={placeAddress(documentId, position)}
          class={`strip-${kind}`}
          tabindex={-1}
          title={`${number(position)} · ${t(`filter.${kind}`)}`}
        >
          {number(position)}
        </a>
      ))}
    </>
  );
}
