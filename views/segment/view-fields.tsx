import type { DeskView } from '../../src/domain/read-model.js';

/** What every form of a row sends along: the version that was looked at, and where in the workbench. */
export function ViewFields({
  version,
  view: { filter, also = [], search, order, page },
}: {
  readonly version: number;
  readonly view: DeskView;
}) {
  return (
    <>
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="filter" value={filter} />
      {also.length > 0 && <input type="hidden" name="also" value={also.join('.')} />}
      {search && <input type="hidden" name="search" value={search} />}
      {order === 'risk' && <input type="hidden" name="order" value={order} />}
      <input type="hidden" name="page" value={String(page)} />
    </>
  );
}
