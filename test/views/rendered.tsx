import { type AuditEntry, auditKinds } from '../../src/domain/audit.js';
import type { BatchFound } from '../../src/domain/batch.js';
import type { QualityReport } from '../../src/domain/quality.js';
import { type Language, type PageContext, pageContextOf } from '../../views/context.js';
import { AlikePage } from '../../views/pages/alike.js';
import { AuditPage } from '../../views/pages/audit.js';
import { BackupsPage } from '../../views/pages/backups.js';
import { BatchPage } from '../../views/pages/batch.js';
import { ChecksPage } from '../../views/pages/checks.js';
import { DeletionPage } from '../../views/pages/deletion.js';
import { DraftImportPage } from '../../views/pages/draft-import.js';
import { ExchangePage } from '../../views/pages/exchange.js';
import { ExportPage } from '../../views/pages/export.js';
import { FalseFriendsPage } from '../../views/pages/false-friends.js';
import { GlossaryPage } from '../../views/pages/glossary.js';
import { GlossaryChangesPage } from '../../views/pages/glossary-changes.js';
import { GonePage } from '../../views/pages/gone.js';
import { HistoryPage } from '../../views/pages/history.js';
import { ImportingPage } from '../../views/pages/importing.js';
import { InboxPage } from '../../views/pages/inbox.js';
import { InvitationPage } from '../../views/pages/invitation.js';
import { MessagePage } from '../../views/pages/message.js';
import { PeoplePage } from '../../views/pages/people.js';
import { PersonPage } from '../../views/pages/person.js';
import { ProjectPage } from '../../views/pages/project.js';
import { ProjectsPage } from '../../views/pages/projects.js';
import { QueuePage } from '../../views/pages/queue.js';
import { ReadingPage } from '../../views/pages/reading.js';
import { RenamePage } from '../../views/pages/rename.js';
import { RepairPage } from '../../views/pages/repair.js';
import { ReplacePage } from '../../views/pages/replace.js';
import { ReportPage } from '../../views/pages/report.js';
import { SecondOpinionPage } from '../../views/pages/second-opinion.js';
import { SelectedPage } from '../../views/pages/selected.js';
import { SettingsPage } from '../../views/pages/settings.js';
import { SignInPage } from '../../views/pages/sign-in.js';
import { TermPage } from '../../views/pages/term.js';
import { UpdateFormPage, UpdatePage } from '../../views/pages/update.js';
import { RowAnswer, WorkbenchPage } from '../../views/pages/workbench.js';
import { document, EVIL, person, project, row, side, stale, standing, term } from './data.js';

const deleted = {
  id: 'd',
  projectId: 'pr',
  title: EVIL,
  segments: 3,
  deletedBy: EVIL,
  deletedById: 'q',
  deletedAt: '2026-01-01T00:00:00.000Z',
};

const report: QualityReport = {
  documentId: 'd',
  title: EVIL,
  languages: { source: 'ar', target: 'en' },
  words: 100,
  segments: 1,
  weighted: 5,
  score: 95,
  flags: [
    {
      id: 'f',
      segmentId: 's',
      position: 1,
      category: 'accuracy/omission',
      severity: 'major',
      state: 'open',
      side: 'target',
      span: { start: 0, end: 3 },
      words: EVIL.slice(0, 3),
      sourceText: EVIL,
      targetText: EVIL,
      comment: EVIL,
      proposal: EVIL,
      by: EVIL,
      textBy: EVIL,
      at: '2026-01-01T00:00:00.000Z',
    },
  ],
  faultless: [],
};

const found: BatchFound = {
  formats: ['text', EVIL],
  encodings: ['utf-8', EVIL],
  languages: ['ar', EVIL],
  units: null,
  beginningOnly: false,
  sentences: { source: 3, target: 4 },
  problems: [{ kind: 'duplicate-id', detail: EVIL, place: { line: 1, column: 2 }, unit: EVIL, more: 4 }],
  warnings: [{ kind: 'encoding-differs', side: 'source', declared: EVIL, found: 'utf-8' }],
};

/** Every page, and a row by itself, with everything on it that it can hold. */
export function renderedPages(language: Language): Record<string, string> {
  const context = pageContextOf({ language, theme: 'system', person, path: '/?a="b"' });
  const segments = { filter: 'all', order: 'text', page: 1, pages: 3, rows: [row] } as const;
  const at = { row, standing, document, view: { filter: 'all', order: 'text', page: 1 } } as const;
  const rendered = {
    signIn: SignInPage(context, { next: '/', login: EVIL, problem: { kind: 'too-many', retryAfterSeconds: 100 } }),
    ...administrationPages(context),
    projects: ProjectsPage(context, { projects: [project], mayCreate: true }),
    project: ProjectPage(context, {
      project,
      standing,
      documents: [document],
      members: [{ userId: 'u', login: EVIL, name: EVIL, role: 'reviewer', barred: true }],
      batches: [{ id: 'ba', createdAt: '2026-01-01T00:00:00.000Z', items: 3, waiting: 2 }],
      importLimit: 8_000_000,
      importProblem: { kind: 'too-large', side: 'source', bytes: 9e6, limit: 8e6 },
      importValues: { title: EVIL, sourceText: EVIL, targetText: EVIL },
    }),
    draft: DraftImportPage(context, {
      project,
      draft: {
        id: 'dr',
        projectId: 'pr',
        batchId: 'ba',
        title: EVIL,
        source: side,
        target: side,
        warnings: [
          { kind: 'swapped' },
          { kind: 'same-text' },
          { kind: 'encoding-differs', side: 'source', declared: EVIL, found: 'utf-8' },
        ],
        links: {
          kind: 'tei',
          name: EVIL,
          beads: 3,
          confirmed: 1,
          oneSided: 1,
          problems: [{ kind: 'link-unresolved', detail: EVIL, place: null, unit: null, more: 0 }],
        },
        mayPairLines: true,
      },
      standing,
    }),
    batch: BatchPage(context, {
      project,
      batch: {
        id: 'ba',
        projectId: 'pr',
        createdAt: '2026-01-01T00:00:00.000Z',
        items: [
          { id: 'i1', names: [EVIL, EVIL], draftId: 'd1', documentId: null, found, refused: null },
          {
            id: 'i2',
            names: [EVIL],
            draftId: 'd2',
            documentId: null,
            found: { ...found, sentences: null, units: 3, problems: [], warnings: [] },
            refused: null,
          },
          {
            id: 'i3',
            names: [EVIL],
            draftId: null,
            documentId: null,
            found: null,
            refused: { kind: 'half', missing: 'target', several: false },
          },
          { id: 'i4', names: [EVIL], draftId: null, documentId: 'do', found, refused: null },
          { id: 'i5', names: [EVIL], draftId: null, documentId: null, found: null, refused: null },
          {
            id: 'i6',
            names: [EVIL],
            draftId: 'd6',
            documentId: null,
            found,
            refused: {
              kind: 'file',
              problem: { kind: 'entities', detail: EVIL, place: { line: 1, column: 2 }, unit: EVIL, more: 1 },
            },
          },
        ],
        running: new Map([['i2', { phase: 'storing', share: 0.5 }]]),
      },
    }),
    importing: ImportingPage(context, {
      project,
      running: { projectId: 'pr', draftId: 'dr', title: EVIL, phase: 'aligning', share: 0.4 },
    }),
    workbench: WorkbenchPage(context, {
      document,
      project,
      standing,
      segments,
      lastEventId: 1,
      commenting: 's',
      members: [{ userId: 'u', login: EVIL, name: EVIL, role: 'reviewer', barred: true }],
      assignees: [{ id: 'u', name: EVIL, segments: 2 }],
      changes,
      editing: 's',
      flagging: 's',
      refusal: stale,
    }),
    row: RowAnswer(context, { ...at, editing: false, flagging: false, changes }),
    history: HistoryPage(context, {
      document,
      row,
      standing,
      mergedFrom: [{ id: 'm' }],
      mergedInto: null,
      revisions: [2, 1].map((version) => ({
        version,
        sourceText: EVIL,
        targetText: `${version} ${EVIL}`,
        state: 'initial',
        way: 'typed',
        why: EVIL,
        ownWork: false,
        by: EVIL,
        at: document.createdAt,
      })),
    }),
    export: ExportPage(context, {
      document,
      standing,
      readiness: {
        openFlagsBySeverity: { neutral: 0, minor: 1, major: 2, critical: 3 },
        fixedFlags: 1,
        unapproved: 11,
        emptyTargets: 2,
      },
      previews: [{ format: 'tsv', text: EVIL }],
    }),
    rename: RenamePage(context, { document, typed: EVIL, refusal: { kind: 'renamed', title: EVIL } }),
    deletion: DeletionPage(context, {
      document,
      loss: { versions: 4, flags: 2, approvals: 1, comments: 3, newerVersions: 1 },
      typed: EVIL,
      refusal: { kind: 'being-updated', by: EVIL },
    }),
    gone: GonePage(context, deleted),
    alike: AlikePage(context, {
      document,
      segment: row,
      alike: [
        {
          id: 'o',
          documentId: 'x',
          document: EVIL,
          position: 7,
          version: 1,
          state: 'reviewed',
          before: EVIL,
          after: 'b',
        },
      ],
      refusal: { kind: 'changed-since' },
      sendingKey: 'k',
      changed: { changed: 1, left: 2 },
    }),
    report: ReportPage(context, { report }),
    selected: SelectedPage(context, {
      document,
      view: { filter: 'all', order: 'text', page: 1 },
      step: 'approvals',
      selected: { done: 1, left: [{ id: 's', position: 2, refusal: { kind: 'four-eyes', what: 'approval' } }] },
    }),
    checks: ChecksPage(context, {
      project,
      standing,
      calibration: { pairs: 120, length: -0.1, omission: 1.1, addition: 1, shared: 0.9 },
      checks: [
        { check: 'empty', family: 'form', setting: 'off', findings: 5, dismissed: 4 },
        { check: 'wrong-pair', family: 'coverage', setting: null, findings: 1, dismissed: 0 },
      ],
    }),
    falseFriends: FalseFriendsPage(context, {
      project,
      standing,
      entries: ['one', 'two'].map((id) => ({
        id,
        arabic: EVIL,
        calque: EVIL,
        better: EVIL,
        note: EVIL,
        level: 'hint',
        version: 1,
        by: EVIL,
        at: document.createdAt,
      })),
      refused: {
        id: 'one',
        refusal: { kind: 'invalid', field: 'calque', problem: 'not-a-pattern' },
        typed: { arabic: EVIL, calque: EVIL, better: EVIL, note: EVIL, level: EVIL },
      },
      imported: { line: 3, refusal: { kind: 'invalid', field: 'arabic', problem: 'not-arabic' } },
    }),
    glossary: GlossaryPage(context, {
      project,
      standing,
      terms: (['approved', 'proposed'] as const).map((status) => ({ ...term(status), segments: 3 })),
      count: 300,
      proposed: 1,
      asked: { search: EVIL, status: '', page: 2, pages: 3 },
      adding: { ...term('approved'), status: EVIL },
      segment: 's',
      refusal: { kind: 'invalid', field: 'termForbidden', problem: 'speaks-against-itself' },
      imported: { line: 3, refusal: { kind: 'invalid', field: 'termArabic', problem: 'no-words' } },
    }),
    term: TermPage(context, {
      project,
      standing,
      term: term('proposed'),
      termId: 't',
      history: [{ step: 'changed', version: 2, text: term('approved'), by: EVIL, at: document.createdAt }],
      refused: { typed: { ...term('approved'), status: EVIL }, refusal: { kind: 'changed-since' } },
    }),
    glossaryChanges: GlossaryChangesPage(context, {
      project,
      changes: (['added', 'changed', 'removed'] as const).map((step) => ({
        termId: 't',
        step,
        version: 1,
        text: term('approved'),
        by: EVIL,
        at: document.createdAt,
      })),
    }),
    secondOpinion: SecondOpinionPage(context, {
      project,
      standing,
      settings: {
        on: true,
        budget: { segments: 200, tokens: 200_000 },
        today: { segments: 11, tokens: 9_000 },
        waiting: 3,
        findings: 4,
        dismissed: 2,
        failed: { problem: 'refused', status: 401, at: document.createdAt },
      },
      model: { address: EVIL, model: EVIL },
      mostTokens: 1_000_000,
      refused: {
        refusal: { kind: 'invalid', field: 'segments', problem: 'unknown-value' },
        typed: { on: 'yes', segments: EVIL, tokens: EVIL },
      },
    }),
    repair: RepairPage(context, {
      document,
      segment: { id: 's', position: 1, sourceText: `${EVIL} ${EVIL}`, targetText: `${EVIL} ${EVIL}` },
      view: { filter: 'all', order: 'text', page: 1 },
      chosen: {
        kind: 'split',
        preview: {
          kind: 'split',
          basis: 'b',
          before: [{ id: 's', position: 1, sourceText: EVIL, targetText: EVIL }],
          after: [{ id: null, position: 1, sourceText: EVIL, targetText: '' }],
          sourceAt: null,
          targetAt: 3,
        },
      },
    }),
    reading: ReadingPage(context, {
      document,
      text: {
        page: 2,
        pages: 3,
        segments: [
          {
            id: 's',
            position: 1,
            sourceText: EVIL,
            targetText: EVIL,
            originalTarget: `x ${EVIL}`,
            sourceParagraph: true,
            targetParagraph: true,
            flags: row.flags,
          },
        ],
      },
      view: { show: 'changes', both: true, flags: true, page: 2 },
    }),
    replace: ReplacePage(context, {
      document,
      asked: { find: EVIL, put: EVIL, exact: true, wholeWords: true },
      notice: 'other-words',
      sendingKey: 'k',
      found: {
        more: true,
        segments: [{ id: 's', position: 1, version: 1, state: 'reviewed', before: EVIL, after: 'x', hits: 1 }],
      },
    }),
    settings: SettingsPage(context, {
      hasPassword: true,
      passwordChanged: true,
      digest: { email: EVIL, digest: 'daily' },
      refusal: { kind: 'invalid', field: 'email', problem: 'missing' },
    }),
    exchange: ExchangePage(context, {
      project,
      file: {
        id: 'x',
        projectId: 'p',
        batchId: 'ba',
        title: EVIL,
        name: EVIL,
        format: 'xliff',
        version: '1.2',
        encoding: 'utf-8',
        languages: [{ language: EVIL, count: 1 }],
        units: 2,
        beginningOf: 300_000_000,
        declared: EVIL,
        encodings: ['utf-16le', 'windows-1256'],
        affected: { 'duplicate-id': 5 },
        skipped: 2,
        choices: { encoding: 'utf-8', problems: { 'duplicate-id': 'skip' } },
        table: { rows: [[EVIL, 'x'], ['y']], columns: { header: true, source: 0, target: 1 } },
        warnings: [{ kind: 'language', side: 'target', found: 'fr', wanted: 'en' }],
        notTranslatable: 1,
        notes: 3,
        states: { initial: 1, translated: 1, reviewed: 0, final: 0 },
        problems: [{ kind: 'duplicate-id', detail: EVIL, place: { line: 1, column: 2 }, unit: EVIL, more: 4 }],
        pairs: [{ source: EVIL, target: EVIL }],
      },
    }),
    updateForm: UpdateFormPage(context, {
      document,
      texts: true,
      large: false,
      fileProblem: { kind: 'entities', detail: EVIL, place: null, unit: null, more: 0 },
    }),
    update: UpdatePage(context, {
      changedSince: true,
      update: {
        id: 'x',
        documentId: 'd',
        title: EVIL,
        names: [EVIL],
        basis: 'b',
        counts: { conflict: 1, both: 0, source: 0, target: 0, added: 1, removed: 1, kept: 2, same: 3 },
        withdrawn: 1,
        flagsRemoved: 2,
        problems: [{ kind: 'duplicate-id', detail: EVIL, place: null, unit: null, more: 0 }],
        changes: (['conflict', 'added', 'removed'] as const).map((kind) => ({
          kind,
          segmentId: kind === 'added' ? null : 's',
          position: kind === 'added' ? null : 1,
          before: kind === 'added' ? null : { source: EVIL, target: EVIL },
          after: kind === 'removed' ? null : { source: 'x', target: EVIL },
          approved: true,
          flags: 1,
          choice: kind === 'conflict' ? 'ours' : null,
        })),
        more: 4,
      },
    }),
    queue: QueuePage(context, {
      mine: true,
      groups: [
        {
          name: 'to-fix',
          count: 60,
          entries: [
            {
              segmentId: 's',
              position: 1,
              documentId: 'd',
              title: EVIL,
              at: document.createdAt,
              text: EVIL,
              side: 'target',
              category: 'other',
              severity: 'major',
              flagState: 'open',
              comment: EVIL,
              words: EVIL,
            },
          ],
        },
      ],
    }),
    inbox: InboxPage(context, {
      older: 'n',
      notices: [
        {
          id: 'n',
          kind: 'mention',
          words: EVIL,
          documentId: 'd',
          title: EVIL,
          segmentId: 's',
          position: 1,
          by: EVIL,
          at: document.createdAt,
          read: false,
        },
      ],
    }),
    message: MessagePage(context, { status: 400, reason: 'bad-request', detail: EVIL, why: EVIL, documentId: 'd' }),
  };
  return Object.fromEntries(Object.entries(rendered).map(([name, page]) => [name, `${page}`]));
}
const changes = {
  undo: { id: 'c', kind: 'save', segmentId: 's', flagId: null, position: 1 },
  redo: { id: 'd', kind: 'undo', segmentId: 's', flagId: null, position: 1 },
} as const;

function administrationPages(context: PageContext) {
  const at = '2026-01-01T00:00:00.000Z';
  const card = {
    ...person,
    memberships: [{ project, role: 'reviewer' }],
    seenAt: at,
    barredAt: at,
    hasPassword: false,
    addedAt: at,
  } as const;
  const refusal = { kind: 'not-written', why: EVIL } as const;
  const details = { from: EVIL, to: EVIL, title: EVIL, file: EVIL, role: 'reviewer', before: 'manager' } as const;
  const entries = auditKinds.map((kind, k): AuditEntry => {
    const by = k % 2 === 0 ? person : null;
    return { id: String(k), kind, at, by, person, project, details };
  });
  const typed = { login: EVIL, name: EVIL, administrator: true, project: 'p', role: 'manager' };
  const invitation = { address: `http://desk.invalid/${EVIL}`, days: 3 };
  return {
    people: PeoplePage(context, { people: [card], projects: [project], refusal, typed }),
    person: PersonPage(context, { person: { ...card, barredAt: null }, invitation, done: 'name' }),
    barred: PersonPage(context, { person: { ...card, id: 'somebody' }, refusal }),
    audit: AuditPage(context, {
      entries,
      page: 2,
      pages: 3,
      people: [person],
      chosen: { person: 'u', kind: 'link.made' },
    }),
    backups: BackupsPage(context, { backups: [{ name: EVIL, bytes: 9e6, at }], folder: EVIL, made: true, refusal }),
    invitation: InvitationPage(context, { name: EVIL, token: 'token' }),
  };
}
