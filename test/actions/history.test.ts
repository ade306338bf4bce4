import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approve, requestChanges } from '../../src/actions/review.js';
import { restoreRevision, saveTranslation } from '../../src/actions/translate.js';
import { revisionsOf } from '../../src/store/queries/segments.js';
import { diffTokens } from '../../src/text/token-diff.js';
import { rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeAll(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterAll(() => t.end());

type Step =
  | { readonly do: 'save'; readonly text: string; readonly confirm: boolean; readonly late: number }
  | { readonly do: 'restore'; readonly revision: number; readonly late: number }
  | { readonly do: 'approve' | 'request-changes'; readonly late: number };

const words = fc.array(fc.constantFrom('Haftar', 'will', 'to', 'meet', 'Moscow', 'المسماري', '12%', '،', '👩‍🚀'), {
  maxLength: 8,
});
/** How many versions behind the present one the person was; mostly none. */
const late = fc.constantFrom(0, 0, 0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('save' as const),
    text: words.map((list) => list.join(' ')),
    confirm: fc.boolean(),
    late,
  }),
  fc.record({ do: fc.constant('restore' as const), revision: fc.integer({ min: 1, max: 12 }), late }),
  fc.record({ do: fc.constantFrom('approve' as const, 'request-changes' as const), late }),
);

describe('the history of a segment', () => {
  it('replays to the present, whatever was done to it and whatever was refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { documentId, rows } = await smallDocument(t.desk, people.translator, people.projectId);
        const segmentId = rows[0]!.id;
        const imported = rows[0]!.targetText;
        const present = async () => (await rowsOf(t.desk, documentId))[0]!;
        const revisions = async () => (await revisionsOf(t.desk.store.reader, segmentId)).reverse();
        for (const each of steps) {
          const before = await present();
          const history = await revisions();
          const done = await take(segmentId, before.version - each.late, each);
          const after = await present();
          // What stood in the history stands there still, and a refusal adds nothing to it.
          expect((await revisions()).slice(0, history.length)).toEqual(history);
          if (!done.ok) expect(after).toEqual(before);
        }
        const history = await revisions();
        const now = await present();
        expect(history.map((revision) => revision.version)).toEqual(history.map((_, k) => k + 1));
        expect(history.at(-1)).toMatchObject({ version: now.version, targetText: now.targetText, state: now.state });
        const replayed = history.slice(1).reduce((text, revision) => applied(text, revision.targetText), imported);
        expect(replayed).toBe(now.targetText);
      }),
      { numRuns: 40 },
    );
  });
});

function take(segmentId: string, version: number, step: Step) {
  const at = { segmentId, version };
  switch (step.do) {
    case 'save':
      return saveTranslation(t.desk, people.translator, { ...at, text: step.text, confirm: step.confirm });
    case 'restore':
      return restoreRevision(t.desk, people.translator2, { ...at, revision: step.revision });
    case 'approve':
      return approve(t.desk, people.reviewer, at);
    case 'request-changes':
      return requestChanges(t.desk, people.reviewer, { ...at, why: 'Again.' });
  }
}

/** One step of the history as the page shows it: the diff, put upon the text that came out of the steps before. */
function applied(text: string, next: string): string {
  let result = '';
  for (const part of diffTokens(text, next)) {
    if (part.op === 'insert') result += part.text;
    else expect(text.startsWith(part.text, part.beforeStart)).toBe(true);
    if (part.op === 'equal') result += part.text;
  }
  return result;
}
