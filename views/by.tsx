import type { PageContext } from './context.js';

/** Who and when. The client's code rewrites the time in the reader's own time zone. */
export function By({
  context,
  name,
  at,
}: {
  readonly context: PageContext;
  /** null: the import or the program. */
  readonly name: string | null;
  readonly at: string;
}) {
  return (
    <>
      {name !== null && (
        <>
          <bdi>{name}</bdi>
          {' · '}
        </>
      )}
      <time datetime={at}>{context.time(at)}</time>
    </>
  );
}
