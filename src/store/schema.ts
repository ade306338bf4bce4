import type { AuditTable } from './tables/audit.js';
import type { EventTable } from './tables/events.js';
import type {
  EarlierFileTable,
  EarlierTextTable,
  ExchangeFileTable,
  ExchangePieceTable,
  GivenTextTable,
} from './tables/files.js';
import type { DismissalTable, FindingTable, OpinionTable, SegmentTraitTable } from './tables/findings.js';
import type { FlagEventTable, FlagTable, ReviewTable } from './tables/flags.js';
import type {
  DraftImportTable,
  ImportBatchItemTable,
  ImportBatchTable,
  ImportJobTable,
  ImportReportTable,
} from './tables/imports.js';
import type {
  MembershipTable,
  NoticeTable,
  PreferenceTable,
  SendingTable,
  SessionTable,
  SignInAttemptTable,
  SignInLinkTable,
  UserTable,
} from './tables/people.js';
import type {
  CalibrationTable,
  CheckSettingTable,
  DeletedDocumentTable,
  DocumentTable,
  FalseFriendTable,
  OpinionUsageTable,
  ProjectTable,
} from './tables/projects.js';
import type {
  ChangeTable,
  CommentTable,
  DeletionTable,
  LearningTable,
  RevisionTable,
  SegmentTable,
} from './tables/segments.js';
import type { SegmentTermTable, TermChangeTable, TermTable } from './tables/terms.js';

export type * from './tables/audit.js';
export type * from './tables/columns.js';
export type * from './tables/events.js';
export type * from './tables/files.js';
export type * from './tables/findings.js';
export type * from './tables/flags.js';
export type * from './tables/imports.js';
export type * from './tables/people.js';
export type * from './tables/projects.js';
export type * from './tables/segments.js';
export type * from './tables/terms.js';

/**
 * The tables, one interface each. Ids are text (UUIDv7), times ISO 8601 in UTC, truth is 0 or 1, so that SQLite and
 * PostgreSQL agree. Offsets are UTF-16 units of the text that they name.
 */
export interface Database {
  user: UserTable;
  preference: PreferenceTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  sign_in_attempt: SignInAttemptTable;
  project: ProjectTable;
  membership: MembershipTable;
  draft_import: DraftImportTable;
  document: DocumentTable;
  exchange_file: ExchangeFileTable;
  given_text: GivenTextTable;
  earlier_text: EarlierTextTable;
  earlier_file: EarlierFileTable;
  exchange_piece: ExchangePieceTable;
  import_job: ImportJobTable;
  import_report: ImportReportTable;
  import_batch: ImportBatchTable;
  import_batch_item: ImportBatchItemTable;
  segment: SegmentTable;
  change: ChangeTable;
  revision: RevisionTable;
  flag: FlagTable;
  flag_event: FlagEventTable;
  review: ReviewTable;
  learning: LearningTable;
  deletion: DeletionTable;
  deleted_document: DeletedDocumentTable;
  comment: CommentTable;
  notice: NoticeTable;
  sending: SendingTable;
  event: EventTable;
  finding: FindingTable;
  dismissal: DismissalTable;
  segment_trait: SegmentTraitTable;
  check_setting: CheckSettingTable;
  false_friend: FalseFriendTable;
  term: TermTable;
  term_change: TermChangeTable;
  segment_term: SegmentTermTable;
  opinion: OpinionTable;
  opinion_usage: OpinionUsageTable;
  calibration: CalibrationTable;
  audit: AuditTable;
}
