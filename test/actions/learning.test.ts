import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { learningOf, learnNext } from '../../src/actions/learning.js';
import { approve } from '../../src/actions/review.js';
import { wordLinks } from '../../src/actions/word-links.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

/** "زنقور" is in no dictionary: only the project can say that it is a kiosk. */
const sentences = (numbers: readonly number[]) => ({
  arabic: numbers.map((k) => `وصل ${k} زنقور إلى المدينة.`).join('\n\n'),
  english: numbers.map((k) => `${k} kiosks reached the city.`).join('\n\n'),
});
const load = async (numbers: readonly number[]) => {
  const { arabic, english } = sentences(numbers);
  const { documentId } = must(
    await importTexts(t.desk, people.manager, {
      projectId: people.projectId,
      title: 'T',
      source: { name: 'a', text: arabic, encoding: 'utf-8' },
      target: { name: 'b', text: english, encoding: 'utf-8' },
    }),
  );
  return { documentId, rows: await rowsOf(t.desk, documentId) };
};
const linked = async (documentId: string, segmentId: string, source: string, target: string) => {
  const [found] = await wordLinks(t.desk, { documentId, segmentIds: [segmentId] });
  return found!.links.map(([a, b, c, d]) => `${source.slice(a, b)} ${target.slice(c, d)}`);
};

describe('a project that learns', () => {
  it('takes approved pairs in, each once, and links words by them in other documents', async () => {
    const { rows } = await load([3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25]);
    expect(await learnNext(t.desk)).toBe(0);
    for (const { id } of rows) must(await approve(t.desk, people.reviewer, { segmentId: id, version: 1 }));
    expect(await learnNext(t.desk)).toBe(rows.length);
    expect(await learnNext(t.desk, 1)).toBe(0);
    expect((await learningOf(t.desk, people.projectId))!.data).toMatch(/زنقور\t.*kiosk/);
    const other = await load([40]);
    const [row] = other.rows;
    expect(await linked(other.documentId, row!.id, row!.sourceText, row!.targetText)).toContain('زنقور kiosks');
  });

  it('keeps to itself what it learned', async () => {
    const { rows } = await load([3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25]);
    for (const { id } of rows) must(await approve(t.desk, people.reviewer, { segmentId: id, version: 1 }));
    await learnNext(t.desk);
    expect(await learningOf(t.desk, 'another')).toBeUndefined();
  });
});
