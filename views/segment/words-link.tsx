import type { Child } from 'hono/jsx';
import type { Side } from '../../src/domain/segment.js';

/** Words that something is said of, as a link to where they stand; src/client/words.ts selects them there. */
export function WordsLink({
  segmentId,
  side,
  start,
  end,
  children,
}: {
  readonly segmentId: string;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly children?: Child;
}) {
  return (
    <a
      class="to-words"
      href={`#segment-${segmentId}`}
      data-words={side}
      data-start={String(start)}
      data-end={String(end)}
    >
      {children}
    </a>
  );
}
