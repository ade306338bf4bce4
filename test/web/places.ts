import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { backUpHere } from '../../src/actions/administration/backups.js';
import { stageBatch } from '../../src/actions/batch/stage-batch.js';
import { stageImport } from '../../src/actions/draft-import.js';
import { addFalseFriend } from '../../src/actions/false-friends.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { type NewFinding, storeFindings } from '../../src/actions/store-findings.js';
import { addTerm } from '../../src/actions/terms/terms.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { segmentRow } from '../../src/store/queries/segments.js';
import type { Route } from '../../src/web/route.js';
import { routes } from '../../src/web/routes/index.js';
import { ARABIC, ENGLISH, must, smallDocument } from '../actions/desk.js';
import type { TestServer } from './server.js';

/** The routes as the server has them. */
export const table: readonly Route[] = routes(new AbortController().signal);
export const inProject = table.filter((route) => !['public', 'signed-in', 'administrator'].includes(route.access));

export const forAdministrators = table.filter((route) => route.access === 'administrator');

/** An id of the right form that nothing has. */
export const NO_ID = '01a20afc-0000-7000-8000-000000000000';

/** One thing of each kind that an address can name, in the team's project. */
export async function places({ desk, people }: TestServer): Promise<Record<string, string>> {
  const { documentId, rows } = await smallDocument(desk, people.translator, people.projectId);
  const flagged = must(
    await raiseFlag(desk, people.reviewer, {
      segmentId: rows[0]!.id,
      version: 1,
      side: null,
      span: null,
      category: 'other',
      severity: 'minor',
      comment: 'x',
      proposal: null,
    }),
  );
  await desk.write(({ db }) => storeFindings(desk, db, people.projectId, [someFinding(rows[0]!)]));
  const [found] = (await segmentRow(desk.store.reader, rows[0]!.id))!.findings;
  const encode = (text: string) => new TextEncoder().encode(text);
  const staged = await stageImport(desk, people.translator, {
    projectId: people.projectId,
    title: 't',
    source: { name: 'a', bytes: encode(ARABIC) },
    target: { name: 'b', bytes: encode(ENGLISH) },
  });
  const entry = must(
    await addFalseFriend(desk, people.manager, {
      projectId: people.projectId,
      typed: { arabic: 'مرحلة', calque: 'stage', better: 'phase', note: '', level: 'hint' },
    }),
  );
  const term = must(
    await addTerm(desk, people.manager, {
      projectId: people.projectId,
      typed: {
        arabic: 'هدنة',
        english: 'truce',
        allowed: '',
        forbidden: '',
        note: '',
        status: 'proposed',
        caseMatters: false,
      },
    }),
  );
  if (!staged.ok) throw new Error(staged.problem.kind);
  // Nothing that could be imported: whoever may, starts nothing.
  const batch = await givenTogether(desk, people, { 'a.ar.txt': ARABIC, 'b.ar.txt': ARABIC, 'c.ar.txt': ARABIC });
  return {
    project: people.projectId,
    document: documentId,
    segment: rows[0]!.id,
    flag: flagged.flags[0]!.id,
    finding: found!.id,
    entry: entry.id,
    term: term.id,
    draft: staged.value,
    batch,
    item: '01a20afc-0000-7000-8000-000000000001',
    format: 'target-text',
    token: 'no-such-token',
    person: people.stranger,
    backup: await someBackup(desk),
    folder: 'styles',
    file: 'base.css',
  };
}

async function someBackup(desk: TestServer['desk']): Promise<string> {
  return basename(must(await backUpHere(desk, null)).file);
}

/** Files that somebody chose together; the batch that they are. */
export async function givenTogether(
  desk: TestServer['desk'],
  people: TestServer['people'],
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tawazi-batch-'));
  const given = Object.entries(files).map(([name, text], k) => {
    const path = join(folder, String(k));
    writeFileSync(path, text);
    return { name, path, size: Buffer.byteLength(text) };
  });
  const staged = await stageBatch(desk, people.translator, { projectId: people.projectId, files: given });
  rmSync(folder, { recursive: true });
  if (staged.kind !== 'batch') throw new Error(staged.kind);
  return staged.batchId;
}

function someFinding({ id, version, sourceText, targetText }: SegmentRow): NewFinding {
  const reason = { key: 'check.empty.target' } as const;
  return {
    segment: { id, version, source_text: sourceText, target_text: targetText },
    finding: {
      check: 'empty',
      level: 'error',
      category: 'other',
      severity: 'minor',
      side: 'target',
      start: 0,
      end: 2,
      reason,
      fix: { start: 0, end: 2, text: 'X' },
    },
    traitKey: null,
  };
}

/** A route's address with these things in it. */
export function pathOf(route: Route, names: Readonly<Record<string, string>>): string {
  return route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_whole, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`${route.path}: nothing is named ${name}`);
    return value;
  });
}
