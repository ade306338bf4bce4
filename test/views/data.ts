import { projectPermissions } from '../../src/domain/permission.js';
import type {
  DocumentCard,
  FindingView,
  FlagView,
  ProjectCard,
  SegmentRow,
  Standing,
} from '../../src/domain/read-model.js';

/** What somebody would type to break out of the page's text. */
export const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
export const person = { id: 'p', login: 'salma', name: EVIL, administrator: false };
export const progress = {
  segments: 3,
  initial: 1,
  translated: 1,
  reviewed: 1,
  final: 0,
  errors: 1,
  warnings: 2,
  flagged: 1,
  unpaired: 0,
  openFlags: 1,
  fixedFlags: 0,
};
export const project: ProjectCard = {
  id: 'pr',
  name: EVIL,
  nameAr: null,
  sourceLanguage: 'ar',
  targetLanguage: 'en',
  allowsOwnApproval: false,
  role: 'manager',
  documents: 1,
  progress,
};
export const document: DocumentCard = {
  id: 'd',
  projectId: 'pr',
  title: EVIL,
  sourceName: 'a',
  targetName: 'b',
  sourceEncoding: 'utf-8',
  targetEncoding: 'utf-8',
  createdBy: EVIL,
  createdAt: '2026-01-01T10:00:00.000Z',
  progress,
};
export const standing: Standing = {
  person,
  projectId: 'pr',
  role: 'manager',
  may: new Set(projectPermissions),
  allowsOwnApproval: false,
};
export const flag = (state: FlagView['state'], side: FlagView['side']): FlagView => ({
  id: `f-${state}`,
  segmentId: 's',
  side,
  start: side && 0,
  end: side && 3,
  anchor: 'kept',
  raisedText: side && EVIL,
  raisedVersion: 1,
  category: 'accuracy/mistranslation',
  severity: 'major',
  comment: EVIL,
  proposal: EVIL,
  state,
  check: null,
  createdBy: EVIL,
  createdAt: document.createdAt,
  fixedById: null,
  events: [
    { step: 'raise', state: 'open', note: EVIL, segmentVersion: 1, by: EVIL, byId: 'u', at: document.createdAt },
  ],
});
export const finding = (level: FindingView['level'], fix: FindingView['fix'], dismissed: boolean): FindingView => ({
  id: `n-${level}-${dismissed}`,
  check: 'empty',
  origin: 'check',
  level,
  category: 'accuracy/untranslated',
  severity: 'major',
  side: 'target',
  start: 0,
  end: 3,
  reason: { key: 'check.empty.target', values: { words: EVIL } },
  fix,
  dismissal: dismissed ? { reason: 'other', note: EVIL, by: EVIL, at: document.createdAt } : null,
});
export const row: SegmentRow = {
  id: 's',
  documentId: 'd',
  position: 1,
  sourceText: `قال المسماريُّ ${EVIL}`,
  targetText: `Al-Mismari said ${EVIL}`,
  sourceParagraph: true,
  targetParagraph: true,
  alignment: 'auto',
  confidence: 0.3,
  state: 'translated',
  version: 2,
  editedBy: EVIL,
  editedById: 'x',
  changedAt: document.createdAt,
  withdrawnBy: null,
  comments: [{ id: 'c', text: EVIL, by: EVIL, at: '2026-01-01T00:00:00.000Z' }],
  assignedTo: EVIL,
  review: { verdict: 'changes-requested', version: 2, why: EVIL, ownWork: false, by: EVIL, at: document.createdAt },
  checked: true,
  risk: 0.7,
  findings: [
    finding('error', { start: 0, end: 2, text: EVIL }, false),
    finding('warning', null, false),
    finding('hint', null, false),
    finding('error', null, true),
  ],
  flags: [flag('open', 'target'), flag('fixed', 'source'), flag('verified', null), flag('dismissed', 'target')],
};
export const stale = {
  segmentId: 's',
  sentText: `Typed ${EVIL}`,
  refusal: {
    kind: 'stale',
    sent: { text: `Typed ${EVIL}`, version: 1 },
    current: { id: 's', text: row.targetText, version: 2, by: EVIL, at: document.createdAt },
  },
} as const;
export const side = {
  name: EVIL,
  bytes: 10,
  encoding: 'utf-8',
  encodingChosen: false,
  alternatives: ['windows-1256'],
  replaced: 0,
  language: 'ar',
  paragraphs: 1,
  sentences: 2,
  preview: EVIL,
};
