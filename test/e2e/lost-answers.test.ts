import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { type NewFinding, storeFindings } from '../../src/actions/store-findings.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';
import { answered, loseAnswer } from './lost.js';

/** What the server has done and nobody heard of: the line is cut between the two. */
describe.skipIf(!executable)('an answer that is lost on its way', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { desk, people } = server;
    ({ documentId, rows } = await smallDocument(desk, people.translator, people.projectId));
  });

  const open = async (who: 'translator' | 'reviewer') => {
    const desk = await sitDown(browser, server, server.people[who].personId, { intercepted: true });
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    await desk.page.keyboard.press('j');
    return desk;
  };
  const stored = async () => (await rowsOf(server.desk, documentId))[0]!;

  it('of a save makes no second version, also where somebody else has gone on since', async () => {
    const desk = await open('translator');
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.type('Saved once.');
    const sent = await loseAnswer(desk, 'translation', () =>
      saveTranslation(server.desk, server.people.reviewer, {
        segmentId: rows[0]!.id,
        text: 'Gone on by the reviewer.',
        version: 2,
        confirm: false,
      }),
    );
    await desk.page.keyboard.press('Control+s');
    await desk.page.locator('#banner:not([hidden])').waitFor();
    // Typed while nobody knows whether it was saved: it goes on from what was saved, not from what came after.
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type(' And more.');
    await answered(desk, sent);
    expect(await stored()).toMatchObject({ targetText: 'Gone on by the reviewer.', version: 3 });
    expect(await desk.page.locator('.refusal').count()).toBe(0);
    await desk.page.keyboard.press('Control+s');
    const refusal = desk.page.locator(`#segment-${rows[0]!.id} .refusal`);
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('Saved once.');
    expect(await stored()).toMatchObject({ targetText: 'Gone on by the reviewer.', version: 3 });
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('of an approval is no conflict', async () => {
    const desk = await open('reviewer');
    const sent = await loseAnswer(desk, 'approval');
    await desk.page.keyboard.press('a');
    await answered(desk, sent);
    expect(await stored()).toMatchObject({ state: 'reviewed', version: 2 });
    expect(await desk.page.locator('.refusal').count()).toBe(0);
    expect(await desk.page.locator(`#segment-${rows[0]!.id}`).getAttribute('data-state')).toBe('reviewed');
    await desk.context.close();
  });

  it('of a flag raises one, though it was set aside before it was sent again; of a step in its life takes one', async () => {
    const desk = await open('reviewer');
    const flags = async () => (await stored()).flags;
    const raised = await loseAnswer(desk, 'flags', async () => {
      const [flag] = await flags();
      const visitor = await server.as(server.people.translator.personId);
      await visitor.post(`/flags/${flag!.id}/dismissal`, { reason: 'no-error' });
      expect((await flags())[0]!.state).toBe('dismissed');
    });
    await desk.page.keyboard.press('f');
    await desk.page.locator('.flag-form textarea[name="comment"]').fill('Said once.');
    await desk.page.keyboard.press('Control+Enter');
    await answered(desk, raised);
    expect(await flags()).toHaveLength(1);
    const disputed = await loseAnswer(desk, 'dispute');
    await desk.page.locator('details.flag > summary').click();
    await desk.page.locator('.steps details:has(form[action$="/dispute"]) > summary').click();
    await desk.page.locator('form[action$="/dispute"] textarea').fill('It is one.');
    await desk.page.keyboard.press('Control+Enter');
    await answered(desk, disputed);
    expect((await flags())[0]!.state).toBe('disputed');
    expect(await desk.page.locator('.refusal').count()).toBe(0);
    await desk.context.close();
  });

  it('of a comment says it once, though others have answered since', async () => {
    const desk = await open('translator');
    const sent = await loseAnswer(desk, 'comments', async () => {
      const visitor = await server.as(server.people.reviewer.personId);
      await visitor.post(`/segments/${rows[0]!.id}/comments`, { text: 'An answer.' });
    });
    await desk.page.keyboard.press('c');
    await desk.page.keyboard.type('A question.');
    await desk.page.keyboard.press('Control+Enter');
    await answered(desk, sent);
    expect((await stored()).comments.map(({ text }) => text)).toEqual(['A question.', 'An answer.']);
    await desk.context.close();
  });

  it('is found again though what it named is gone, and one that was refused may be sent again', async () => {
    const { desk, people } = server;
    const flag = {
      segmentId: rows[0]!.id,
      version: 1,
      side: null,
      span: null,
      category: 'other',
      severity: 'minor',
      comment: '',
      proposal: 'Corrected once.',
    } as const;
    must(await raiseFlag(desk, people.reviewer, flag));
    const visitor = await server.as(people.translator.personId);
    const { id } = (await stored()).flags[0]!;
    const key = 'a-key-of-some-length';
    const headers = { 'HX-Request': 'true', 'Idempotency-Key': key };
    const fix = (version: string) => visitor.post(`/flags/${id}/fix`, { text: 'Corrected once.', version }, headers);
    expect((await fix('7')).status).toBe(409);
    expect((await fix('1')).status).toBe(200);
    expect((await fix('1')).status).toBe(200);
    expect(await stored()).toMatchObject({ targetText: 'Corrected once.', version: 2 });
    // The same key of somebody else is another.
    const other = await server.as(people.translator2.personId);
    const answer = await other.post(`/flags/${id}/fix`, { text: 'Corrected once.', version: '1' }, headers);
    expect(answer.status).toBe(409);
    // Under the same key nothing else is taken for done.
    expect((await fix('2')).status).toBe(422);
  });

  it('is found again though the finding that it was about is gone since', async () => {
    const { desk, people } = server;
    const [{ id, sourceText, targetText }] = rows as [SegmentRow];
    const segment = { id, version: 1, source_text: sourceText, target_text: targetText };
    const finding = {
      ...{ check: 'spelling', category: 'linguistic/spelling', severity: 'minor', level: 'warning' },
      ...{ side: 'target', start: 0, end: 3, reason: { key: 'check.spelling', values: {} } },
    } as unknown as NewFinding['finding'];
    await desk.write(({ db }) =>
      storeFindings(desk, db, people.projectId, [{ segment, finding, traitKey: null, origin: 'grammar' }]),
    );
    const visitor = await server.as(people.translator.personId);
    const { id: findingId } = (await stored()).findings[0]!;
    const headers = { 'HX-Request': 'true', 'Idempotency-Key': 'a-key-for-a-finding' };
    const send = () => visitor.post(`/findings/${findingId}/dismissal`, { reason: 'false-alarm' }, headers);
    expect((await send()).status).toBe(200);
    await desk.write(({ db }) => db.deleteFrom('finding').where('id', '=', findingId).execute());
    const again = await send();
    expect(again.status).toBe(200);
    expect(await again.text()).toContain(`segment-${id}`);
    expect((await visitor.post(`/findings/${findingId}/reinstatement`, {}, headers)).status).toBe(422);
  });
});
