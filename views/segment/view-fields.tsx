import type { SegmentFilter } from '../../src/domain/read-model.js';

/** What every form of a row sends along: the version that was looked at, and where in the workbench. */
export function ViewFields({
  version,
  filter,
  page,
}: {
  readonly version: number;
  readonly filter: SegmentFilter;
  readonly page: number;
}) {
  return (
    <>
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="filter" value={filter} />
      <input type="hidden" name="page" value={String(page)} />
    </>
  );
}
