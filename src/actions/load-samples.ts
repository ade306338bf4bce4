import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SegmentRow } from '../domain/read-model.js';
import type { Result } from '../domain/refusal.js';
import type { Role } from '../domain/role.js';
import { segmentPage } from '../store/queries/segments.js';
import type { Actor, Desk } from './desk.js';
import { importTerms } from './exchange/terms-file.js';
import { importTexts } from './import-document.js';
import { addPerson, createProject, setMember } from './people.js';
import { raiseFlag } from './raise-flag.js';
import { approve, requestChanges } from './review.js';
import { dismissFlag, disputeFlag, fixFlag, reopenFlag, settleFlag, verifyFlag } from './settle-flag.js';
import { saveTranslation } from './translate.js';

/** data/samples/desk.json */
interface SampleDesk {
  readonly project: { readonly en: string; readonly ar: string };
  readonly people: readonly {
    readonly login: string;
    readonly name: { readonly en: string; readonly ar: string };
    readonly role: Role;
  }[];
}

/** data/samples/SLUG/desk.json */
interface SampleDocument {
  readonly title: { readonly en: string; readonly ar: string };
  readonly decisions: readonly {
    readonly segment: { readonly source: string } | { readonly target: string };
    readonly actions: readonly SampleAction[];
  }[];
}

type SampleAction = { readonly by: string } & (
  | {
      readonly do: 'flag';
      readonly side: 'source' | 'target' | null;
      readonly text: string | null;
      readonly category: string;
      readonly severity: string;
      readonly comment: string;
      readonly proposal: string | null;
    }
  | { readonly do: 'fix' | 'edit'; readonly text: string; readonly why?: string }
  | { readonly do: 'verify' | 'confirm' | 'approve' }
  | { readonly do: 'dismiss' | 'reopen' | 'dispute' | 'settle'; readonly reason: string }
  | { readonly do: 'request-changes'; readonly why: string }
);

/** Loads the sample project through the same actions that people use. Throws where the data does not fit the desk. */
export async function loadSamples(desk: Desk, folder: string, managerId: string): Promise<void> {
  const sample = readJson<SampleDesk>(join(folder, 'desk.json'));
  const { en: name, ar: nameAr } = sample.project;
  const { projectId } = must(await createProject(desk, { id: managerId, shell: true }, { name, nameAr }), name);
  const manager: Actor = { personId: managerId, role: 'manager', shell: true };
  const actors = new Map<string, Actor>();
  for (const { login, name, role } of sample.people) {
    const { id } = must(await addPerson(desk, { login, name: name.en, password: null, administrator: false }), login);
    must(await setMember(desk, manager, { projectId, login, role }), login);
    actors.set(login, { personId: id, role });
  }
  await loadGlossary(desk, join(folder, 'glossary.csv'), projectId, manager);
  const slugs = readdirSync(folder)
    .filter((slug) => existsSync(join(folder, slug, 'desk.json')))
    .sort();
  for (const slug of slugs) await loadDocument(desk, join(folder, slug), projectId, actors, manager);
}

async function loadGlossary(desk: Desk, file: string, projectId: string, manager: Actor): Promise<void> {
  const taken = await importTerms(desk, manager, { projectId, bytes: readFileSync(file) });
  if (!taken.ok) throw new Error(`${file}: line ${taken.line}: ${JSON.stringify(taken.refusal)}`);
}

async function loadDocument(
  desk: Desk,
  folder: string,
  projectId: string,
  actors: ReadonlyMap<string, Actor>,
  manager: Actor,
): Promise<void> {
  const document = readJson<SampleDocument>(join(folder, 'desk.json'));
  const side = (name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8'), encoding: 'utf-8' });
  const input = { projectId, title: document.title.en, source: side('source.ar.txt'), target: side('target.en.txt') };
  const { documentId } = must(await importTexts(desk, manager, input), folder);
  const { rows } = await segmentPage(desk.store.reader, documentId, { filter: 'all', page: 1, size: 1_000 });
  for (const { segment, actions } of document.decisions) {
    const found = rows.find((row) =>
      'source' in segment ? row.sourceText.includes(segment.source) : row.targetText.includes(segment.target),
    );
    if (!found) throw new Error(`${folder}: no segment with ${JSON.stringify(segment)}`);
    let row = found;
    for (const action of actions) {
      const actor = actors.get(action.by);
      if (!actor) throw new Error(`${folder}: nobody is called ${action.by}`);
      row = must(await act(desk, actor, row, action), `${folder}: ${JSON.stringify(action)}`);
    }
  }
}

function act(desk: Desk, actor: Actor, row: SegmentRow, action: SampleAction): Promise<Result<SegmentRow>> {
  const at = { segmentId: row.id, version: row.version };
  const flagId = row.flags.at(-1)?.id ?? '';
  switch (action.do) {
    case 'flag':
      return raiseFlag(desk, actor, { ...action, ...at, span: spanOf(row, action.side, action.text) });
    case 'fix':
      return fixFlag(desk, actor, { flagId, text: action.text, version: row.version, note: action.why ?? null });
    case 'edit':
      return saveTranslation(desk, actor, { ...at, text: action.text, confirm: false, why: action.why ?? null });
    case 'confirm':
      return saveTranslation(desk, actor, { ...at, text: row.targetText, confirm: true });
    case 'verify':
      return verifyFlag(desk, actor, { flagId });
    case 'dismiss':
      return dismissFlag(desk, actor, { flagId, reason: 'other', note: action.reason });
    case 'dispute':
      return disputeFlag(desk, actor, { flagId, reason: action.reason });
    case 'settle':
      return settleFlag(desk, actor, { flagId, reason: action.reason });
    case 'reopen':
      return reopenFlag(desk, actor, { flagId, reason: action.reason });
    case 'approve':
      return approve(desk, actor, at);
    case 'request-changes':
      return requestChanges(desk, actor, { ...at, why: action.why });
  }
}

function spanOf(row: SegmentRow, side: 'source' | 'target' | null, words: string | null) {
  if (side === null || words === null) return null;
  const start = (side === 'source' ? row.sourceText : row.targetText).indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in segment ${row.position}`);
  return { start, end: start + words.length };
}

function must<Value>(result: Result<Value>, what: string): Value {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(file, 'utf8')) as Value;
}
