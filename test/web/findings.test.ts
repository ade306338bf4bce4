import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NewFinding, storeFindings } from '../../src/actions/store-findings.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { smallDocument } from '../actions/desk.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

it('a finding quotes the words that it is about, and not a whole segment', async () => {
  const { people, desk } = server;
  const { documentId, rows } = await smallDocument(desk, people.translator, people.projectId);
  const [words, whole] = [rows[0]!, rows[1]!];
  await desk.write(({ db }) =>
    storeFindings(desk, db, people.projectId, [finding(words, 0, 4), finding(whole, 0, whole.targetText.length)]),
  );
  const page = await (await (await server.as(people.translator.personId)).get(`/documents/${documentId}`)).text();
  const quoted = [...page.matchAll(/<q lang="en" dir="ltr">(.*?)<\/q>/gs)].map(([, said]) => said);
  // In the line beside the row and in its panel.
  expect(quoted).toEqual(Array(2).fill(words.targetText.slice(0, 4)));
});

it('the line beside a row names the check and says the words once', async () => {
  const { people, desk } = server;
  const { documentId, rows } = await smallDocument(desk, people.translator, people.projectId);
  const [row] = rows;
  const said = row!.targetText.slice(0, 4);
  const { finding: about, ...of } = finding(row!, 0, 4);
  const reason = { key: 'check.number.absent', values: { number: said } };
  await desk.write(({ db }) =>
    storeFindings(desk, db, people.projectId, [{ ...of, finding: { ...about, check: 'number', reason } }]),
  );
  const page = await (await (await server.as(people.translator.personId)).get(`/documents/${documentId}`)).text();
  const line = /<ul class="brief"><li.*?<\/li>/s.exec(page)![0].replace(/<[^>]+>|[\u2066-\u2069]/g, '');
  expect(line.replace(/\s+/g, ' ')).toBe(`Number: “${said}” is not in the Arabic.`);
});

function finding({ id, version, sourceText, targetText }: SegmentRow, start: number, end: number): NewFinding {
  return {
    segment: { id, version, source_text: sourceText, target_text: targetText },
    finding: {
      check: 'same-source',
      level: 'warning',
      category: 'fluency/inconsistency',
      severity: 'minor',
      side: 'target',
      start,
      end,
      reason: { key: 'check.same-source.elsewhere', values: { other: 'Yes.' } },
    },
    traitKey: null,
  };
}
