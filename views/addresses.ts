import type { DeskView, ExportFormat } from '../src/domain/read-model.js';
import type { ReadingView } from '../src/domain/reading.js';
import type { RepairKind } from '../src/domain/repair.js';

/** Where everything is that a page leads to or sends a form to, as src/web/routes answers it. Ids need no escaping. */

export const HOME = '/';
export const PROJECTS = '/projects';
export const PREFERENCES = '/preferences';
export const QUEUE = '/queue';
export const INBOX = '/inbox';
export const queueAddress = (mine: boolean): string => (mine ? QUEUE : `${QUEUE}?of=all`);
export const SETTINGS = '/settings';
export const DIGEST = '/settings/digest';
export const OWN_PASSWORD = '/settings/password';
/** Where the form for it is. */
export const OWN_PASSWORD_HERE = '/settings#password';
export const SIGN_OUT = '/sign-out';
export const ADMINISTRATION = '/administration';
export const PEOPLE = '/administration/people';
export const AUDIT = '/administration/audit';
export const BACKUPS = '/administration/backups';

/** Somebody as administrators see them. */
export const personAddress = (
  personId: string,
  part?: 'link' | 'name' | 'administrator' | 'barring' | 'readmission',
): string => below(`${PEOPLE}/${personId}`, part);

/** A part of the audit log. */
export function auditAddress(
  asked: { readonly person?: string | undefined; readonly kind?: string | undefined; readonly page?: number } = {},
): string {
  const query = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === '' || value === 1 ? [] : [`${name}=${value}`],
  );
  return `${AUDIT}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

export const backupAddress = (name: string): string => `${BACKUPS}/${encodeURIComponent(name)}`;

/** Where a link leads that was sent to somebody. */
export const invitationAddress = (token: string): string => `/sign-in/invitation/${token}`;

export const projectAddress = (
  projectId: string,
  part?:
    | 'imports'
    | 'members'
    | 'settings'
    | 'name'
    | 'checks'
    | 'false-friends'
    | 'false-friends.tsv'
    | 'second-opinion'
    | 'glossary'
    | 'glossary.csv'
    | 'glossary.tbx',
): string => below(`${PROJECTS}/${projectId}`, part);

/** A project's page that says of a document that it was deleted. */
export const deletedAddress = (projectId: string, documentId: string): string =>
  `${projectAddress(projectId)}?deleted=${documentId}`;

/** One of a project's own false friends. */
export const falseFriendAddress = (projectId: string, id: string, part?: 'removal'): string =>
  below(`${projectAddress(projectId, 'false-friends')}/${id}`, part);

/** A part of a project's glossary, the form to add a term filled in. */
export function termsAddress(
  projectId: string,
  asked: {
    readonly search?: string | undefined;
    readonly status?: string | undefined;
    readonly page?: number;
    readonly arabic?: string;
    readonly english?: string;
    readonly segment?: string;
  } = {},
): string {
  const query = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === '' || value === 1 ? [] : [`${name}=${encodeURIComponent(String(value))}`],
  );
  return `${projectAddress(projectId, 'glossary')}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** The form to add a term that somebody met in a segment; the client's code fills in the selected words. */
export const addTermAddress = (projectId: string, segmentId: string): string =>
  `${projectAddress(projectId, 'glossary')}?arabic=&segment=${segmentId}`;

/** What is done with a glossary as a whole. */
export const termsPart = (projectId: string, part: 'proposals' | 'import' | 'changes'): string =>
  below(projectAddress(projectId, 'glossary'), part);

/** A term of a project's glossary. */
export const termAddress = (projectId: string, id: string, part?: 'removal' | 'approval'): string =>
  below(`${projectAddress(projectId)}/terms/${id}`, part);

export const draftAddress = (draftId: string, part?: 'document' | 'discard' | 'update' | 'reading'): string =>
  below(`/imports/${draftId}`, part);

/** Many files that were given at once. */
export const batchAddress = (batchId: string, part?: 'documents' | 'stop' | 'discard'): string =>
  below(`/batches/${batchId}`, part);

export const batchItemAddress = (batchId: string, itemId: string, part: 'document' | 'discard'): string =>
  below(`${batchAddress(batchId)}/items/${itemId}`, part);

/** An import that goes on. */
export const importAddress = (projectId: string, draftId: string, part?: 'stop'): string =>
  below(`${projectAddress(projectId, 'imports')}/${draftId}`, part);

/** A part of a document's workbench; the whole from its beginning without one. */
export function documentAddress(
  documentId: string,
  { filter, also = [], search, order, page }: Partial<DeskView> = {},
): string {
  const wanted = {
    filter,
    also: also.length > 0 ? also.join('.') : undefined,
    order: order === 'risk' ? order : undefined,
    search: search ? encodeURIComponent(search) : undefined,
    page,
  };
  const query = Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return `/documents/${documentId}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

type DocumentPart =
  | 'undo'
  | 'redo'
  | 'replacement'
  | 'assignment'
  | 'confirmations'
  | 'approvals'
  | 'assignments'
  | 'dismissals'
  | 'second-opinions'
  | 'place'
  | 'update'
  | 'import-report.txt'
  | 'import-report.csv'
  | 'archive'
  | 'title'
  | 'deletion'
  | 'strip';

export const documentPart = (documentId: string, part: DocumentPart): string => below(`/documents/${documentId}`, part);

/** The changes that a replacement would make. */
export const replacementAddress = (
  documentId: string,
  asked: {
    readonly find: string;
    readonly put?: string | undefined;
    readonly exact: boolean;
    readonly wholeWords: boolean;
  },
): string => {
  const wanted = new URLSearchParams({ find: asked.find });
  if (asked.put !== undefined) wanted.set('put', asked.put);
  if (asked.exact) wanted.set('exact', '1');
  if (asked.wholeWords) wanted.set('words', '1');
  return `${documentPart(documentId, 'replacement')}?${wanted}`;
};

/** The row of a document with a number; the form that asks for one names it itself. */
export const placeAddress = (documentId: string, position?: number): string =>
  `${documentPart(documentId, 'place')}${position === undefined ? '' : `?number=${position}`}`;

/** A document as it is read. */
export function readingAddress(documentId: string, { show, both, flags, page }: ReadingView): string {
  const wanted = [show !== 'clean' && `show=${show}`, both && 'both=1', flags && 'flags=1', page > 1 && `page=${page}`];
  const query = wanted.filter(Boolean).join('&');
  return `/documents/${documentId}/read${query === '' ? '' : `?${query}`}`;
}

/** The quality of a document's translation, as a page or as a file. */
export const reportAddress = (documentId: string, file?: 'report.html' | 'flags.csv' | 'mqm.tsv'): string =>
  below(`/documents/${documentId}/report`, file);

export const exportAddress = (documentId: string, format?: ExportFormat): string =>
  below(`/documents/${documentId}/export`, format);

/** A segment in the part of the workbench that is looked at, with its editor or flag form open if asked. */
export function segmentInView(
  segment: { readonly id: string; readonly documentId: string },
  view: DeskView,
  open?: 'edit' | 'flag' | 'comment',
): string {
  const opened = open === undefined ? '' : `&${open}=${segment.id}`;
  return `${documentAddress(segment.documentId, view)}${opened}#segment-${segment.id}`;
}

/** A segment by itself leads to its place in the workbench. */
export const segmentAddress = (
  segmentId: string,
  part?:
    | 'translation'
    | 'approval'
    | 'change-request'
    | 'flags'
    | 'history'
    | 'restoration'
    | 'repair'
    | 'repairs'
    | 'comments'
    | 'alike'
    | 'second-opinion',
): string => below(`/segments/${segmentId}`, part);

/** Mending the alignment at a segment, with a kind of repair chosen. */
export const repairAddress = (segmentId: string, kind: RepairKind, { filter, order, page }: DeskView): string =>
  `${segmentAddress(segmentId, 'repair')}?kind=${kind}&filter=${filter}&order=${order}&page=${page}`;

/** Taking back what waits for a second opinion: of a segment or of a whole project. */
export const opinionCancelAddress = (of: { readonly segmentId: string } | { readonly projectId: string }): string =>
  `${'segmentId' in of ? segmentAddress(of.segmentId, 'second-opinion') : projectAddress(of.projectId, 'second-opinion')}/cancellation`;

export const flagAddress = (
  flagId: string,
  step: 'fix' | 'verification' | 'dismissal' | 'reopening' | 'dispute' | 'settlement',
): string => below(`/flags/${flagId}`, step);

export const findingAddress = (findingId: string, step: 'fix' | 'flag' | 'dismissal' | 'reinstatement'): string =>
  below(`/findings/${findingId}`, step);

/** Signing in, and where to go then. */
export const signInAddress = (next?: string): string =>
  next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;

function below(address: string, part: string | undefined): string {
  return part === undefined ? address : `${address}/${part}`;
}
