import { levels } from '../../src/domain/finding.js';
import { isPending } from '../../src/domain/flag.js';
import type { FindingView, SegmentRow } from '../../src/domain/read-model.js';

/** The findings of a row that nobody has dismissed or made a flag of, and that are more than hints, errors first. */
export function loudFindings(row: Pick<SegmentRow, 'findings' | 'flags'>): FindingView[] {
  return row.findings
    .filter((finding) => finding.level !== 'hint' && finding.dismissal === null && !isFlagged(row, finding))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

function isFlagged({ flags }: Pick<SegmentRow, 'flags'>, finding: FindingView): boolean {
  return flags.some(
    (flag) => isPending(flag.state) && flag.check === finding.check && (flag.start ?? finding.start) === finding.start,
  );
}
