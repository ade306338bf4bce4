import type { Visitor } from './server.js';

/** A pair of texts that takes a good while to align and to store. */
const PAIRS = 50_000;

/** Stages a large pair of texts; gives the draft's address. */
export async function stageLarge(visitor: Visitor, projectId: string): Promise<string> {
  const lines = (sentence: (k: number) => string) => Array.from({ length: PAIRS }, (_, k) => sentence(k)).join('\n');
  const form = new FormData();
  form.set('title', 'Minutes');
  form.set(
    'sourceText',
    lines((k) => `قال الوزير في الجلسة رقم ${k} إن الميزانية ${(k * 7919) % 10_007} ألف دينار.`),
  );
  form.set(
    'targetText',
    lines((k) => `The minister said in session ${k} that the budget is ${(k * 7919) % 10_007} thousand dinars.`),
  );
  const staged = await visitor.post(`/projects/${projectId}/imports`, form);
  return staged.headers.get('location') ?? `status ${staged.status}`;
}
