import type { Generated } from 'kysely';
import type { CoverageCalibration } from '../domain/calibration.js';
import type { DigestRate } from '../domain/digest.js';
import type { FalseFriendLevel } from '../domain/false-friend.js';
import type { CheckSetting, DismissalReason, FindingOrigin, Level } from '../domain/finding.js';
import type { Category, FlagState, FlagStep, SetAsideReason, Severity } from '../domain/flag.js';
import type { ImportState } from '../domain/import-job.js';
import type { NoticeKind } from '../domain/notice.js';
import type { ChangeKind } from '../domain/repair.js';
import type { Verdict } from '../domain/review.js';
import type { Role } from '../domain/role.js';
import type { OpinionProblem, OpinionState } from '../domain/second-opinion.js';
import type { AlignmentState, RevisionWay, Side, TranslationState } from '../domain/segment.js';

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
  comment: CommentTable;
  notice: NoticeTable;
  event: EventTable;
  finding: FindingTable;
  dismissal: DismissalTable;
  segment_trait: SegmentTraitTable;
  check_setting: CheckSettingTable;
  false_friend: FalseFriendTable;
  opinion: OpinionTable;
  opinion_usage: OpinionUsageTable;
  calibration: CalibrationTable;
}

export type Truth = 0 | 1;

export interface UserTable {
  id: string;
  /** What is typed at sign-in; unique after folding to NFKC lower case. */
  login: string;
  name: string;
  /** null: cannot sign in with a password (only by a link from the shell). */
  password: string | null;
  /** May create projects and see all of them. */
  administrator: Truth;
  created_at: string;
  /** Where notices are sent, and how often; null: no address. */
  email: string | null;
  digest: Generated<DigestRate>;
  digest_sent_at: string | null;
}

export interface PreferenceTable {
  user_id: string;
  name: string;
  value: string;
}

export interface SessionTable {
  /** SHA-256 of the cookie's token, so that a stolen database opens no session. */
  token_hash: string;
  user_id: string;
  created_at: string;
  expires_at: string;
}

export interface SignInLinkTable {
  token_hash: string;
  user_id: string;
  created_at: string;
  expires_at: string;
}

export interface SignInAttemptTable {
  id: Generated<number>;
  /** Folded login name as typed; whether it exists is not told. */
  login: string;
  address: string;
  at: string;
}

export interface ProjectTable {
  id: string;
  name: string;
  name_ar: string | null;
  source_language: string;
  target_language: string;
  /** Whether a person may approve and verify their own work; each such decision is marked. */
  allows_own_approval: Truth;
  created_at: string;
  /** Holds a document that is being imported: no project for anybody. */
  importing: Generated<Truth>;
  /** Whether segments that somebody chooses are sent to the language model of the settings, and how much of them a day. */
  second_opinion: Generated<Truth>;
  opinion_segments: Generated<number>;
  opinion_tokens: Generated<number>;
}

export interface MembershipTable {
  project_id: string;
  user_id: string;
  role: Role;
}

/** Two texts that were handed in and decoded, waiting to be looked at and imported or thrown away. */
/** Files that were given at once. */
export interface ImportBatchTable {
  id: string;
  project_id: string;
  created_by: string;
  created_at: string;
}

/** One file of a batch, or two that belong together. */
export interface ImportBatchItemTable {
  id: string;
  batch_id: string;
  /** As given, from 1. */
  position: number;
  /** JSON: the files' names as they were sent. */
  names: string;
  /** null: cannot become a document, or is one. */
  draft_id: string | null;
  document_id: string | null;
  /** JSON (BatchFound): what its draft holds as it would be read now. */
  found: string | null;
  /** JSON (BatchRefusal): why it cannot become a document, or why its import came to nothing. */
  refused: string | null;
}

export interface DraftImportTable {
  id: string;
  project_id: string;
  created_by: string;
  created_at: string;
  title: string;
  source_name: string;
  target_name: string;
  source_bytes: Buffer;
  target_bytes: Buffer;
  /** The encoding that the person chose, or null for the one found. */
  source_encoding: string | null;
  target_encoding: string | null;
  /** Of a page what is taken of it, `article` or `whole`; null for the article. */
  source_part: string | null;
  target_part: string | null;
  /** `links`: by the link file beside them; `lines`: line by line; `ladder`: the source's file holds both sides. null: by ours. */
  pairing: string | null;
  links_name: string | null;
  links_bytes: Buffer | null;
  /** The sides were swapped since the link file was given. */
  links_swapped: Truth;
  /** Of a bilingual file, which stands on the source's side alone; null for two texts. */
  format: string | null;
  /** The document that it is a newer version of; null: it becomes one. */
  document_id: string | null;
  /** Of a large file, which waits in the data folder instead of here: its name there, and its size. */
  upload: Generated<string | null>;
  upload_size: Generated<number | null>;
  /** JSON: how somebody wants the file to be read (ReadingChoices); null: as it is found. */
  reading: Generated<string | null>;
}

/** A file of another tool as it came in. */
export interface ExchangeFileTable {
  document_id: string;
  format: string;
  name: string;
  /** As text/decode.ts names it, with `+bom` where it began with a byte order mark; of a Word document `docx`. */
  encoding: string;
  bytes: Buffer;
  /** Which side's file it is; the English is put into the other one too. */
  side: Generated<Side>;
  /** Of a page where the blocks begin that were taken, as a JSON array; of a table its columns, where somebody chose them. */
  taken: Generated<string | null>;
}

/** JSON of an ImportReport. */
export interface ImportReportTable {
  document_id: string;
  report: string;
}

/** A piece of a file that is too large for one row; then `exchange_file.bytes` is empty. */
export interface ExchangePieceTable {
  document_id: string;
  /** From 0. */
  number: number;
  bytes: Buffer;
}

/**
 * The import of a file that is read piece by piece. Until it is done its document stands in a project of its own, `importing`,
 * that nobody is in.
 */
export interface ImportJobTable {
  id: string;
  /** Where the document is to go. */
  project_id: string;
  /** Where it stands until it is complete; null once it does not any more. */
  holding_id: string | null;
  document_id: string | null;
  title: string;
  name: string;
  state: ImportState;
  bytes_total: number;
  bytes_done: number;
  units: number;
  /** JSON: what is to be known of the file, or why it was refused. */
  problems: string | null;
  /** The process that does it, and when it last said so: one that was ended without a word is found by that. */
  process: number;
  beat_at: string;
  created_by: string;
  created_at: string;
}

/** The English of running text as it last came in, before corrections. Absent until the document is first brought up to date. */
export interface GivenTextTable {
  document_id: string;
  text: string;
}

/** What stood in `given_text` and in `exchange_file` before an update of the document. */
export interface EarlierTextTable {
  change_id: string;
  text: string;
}
export interface EarlierFileTable extends Omit<ExchangeFileTable, 'document_id' | 'side' | 'taken'> {
  change_id: string;
  side: Side;
  taken: string | null;
}

export interface DocumentTable {
  id: string;
  project_id: string;
  title: string;
  origin_format: string;
  source_name: string;
  target_name: string;
  source_encoding: string;
  target_encoding: string;
  /** White space after the last segment, so that the text can be given back to the byte. */
  source_tail: string;
  target_tail: string;
  created_by: string;
  created_at: string;
}

export interface SegmentTable {
  id: string;
  document_id: string;
  /**
   * Order in the document, from 1, without gaps. Below 0: a repair of the alignment gave the segment's texts to others; it is
   * kept for its history and is no part of the document (see inDocument in queries/segments.ts).
   */
  position: number;
  /** Which segment has the texts of one that is no part of the document any more. */
  merged_into: string | null;
  source_text: string;
  target_text: string;
  /** The texts as a search compares them; null only until the first start after an update. */
  source_folded: string | null;
  target_folded: string | null;
  /** White space before the text on its side: what divides sentences and paragraphs in the original. */
  source_lead: string;
  target_lead: string;
  alignment: AlignmentState;
  /** How sure the aligner was, 0 to 1. */
  confidence: number;
  state: TranslationState;
  /** Raised by every write and checked by every write. */
  version: number;
  /** Its inline codes, as domain/codes.ts has them, in JSON; null where it has none. */
  codes: Generated<string | null>;
  /** The unit of the file that the document came from; null for running text. */
  unit_id: string | null;
  /** Whose work it is; null: nobody's in particular. */
  assigned_to: string | null;
  /** Who last changed the English here; null since the import. */
  edited_by: string | null;
  changed_at: string;
  /** The version that the checks last looked at; 0 before they have. */
  checked_version: Generated<number>;
  /** The version that the grammar engine last looked at. */
  grammar_version: Generated<number>;
  /** How likely the segment is to need work, 0 to 1, as of that version; null before. */
  risk: number | null;
}

/** Append-only. One row for each version of a segment. */
export interface RevisionTable {
  id: string;
  segment_id: string;
  version: number;
  source_text: string;
  target_text: string;
  state: TranslationState;
  way: RevisionWay;
  why: string | null;
  /** null: the program (sample data, migrations). */
  created_by: string | null;
  created_at: string;
  /** What it was part of, where that can be taken back at once. */
  change_id: string | null;
}

/** What a person did in a document that can be taken back at once. Append-only but for `undone_by`. */
export interface ChangeTable {
  id: string;
  document_id: string;
  kind: ChangeKind;
  /** JSON of a repair: what is needed to take it back (see actions/repair/record.ts). */
  detail: string | null;
  /** The segment to go to. */
  segment_id: string | null;
  /** The flag whose fix it was. */
  flag_id: string | null;
  /** The change that this one takes back, and the one that took this back. */
  undoes: string | null;
  undone_by: string | null;
  created_by: string;
  created_at: string;
}

export interface FlagTable {
  id: string;
  segment_id: string;
  /** null: the whole segment. */
  side: Side | null;
  /** Where the marked words stood in the text of version `raised_version`; null for the whole segment. */
  raised_start: number | null;
  raised_end: number | null;
  raised_text: string | null;
  raised_version: number;
  /** Where they stand now; null when they are gone or the whole segment is meant. */
  start: number | null;
  end: number | null;
  anchor: 'kept' | 'changed' | 'gone';
  /**
   * From which text `start` and `end` are found: the one it was raised on, or the one that a repair of the alignment put
   * its words into.
   */
  anchor_segment_id: string;
  anchor_version: number;
  anchor_start: number | null;
  anchor_end: number | null;
  category: Category;
  severity: Severity;
  comment: string;
  proposal: string | null;
  state: FlagState;
  /** The check whose finding it was raised from; null where a person found it. */
  check_id: string | null;
  fixed_by: string | null;
  created_by: string;
  created_at: string;
}

/** Append-only. */
export interface FlagEventTable {
  id: string;
  flag_id: string;
  step: FlagStep | 'raise';
  state: FlagState;
  /** Why a flag was set aside, where one of the usual reasons was given. */
  reason: SetAsideReason | null;
  note: string | null;
  segment_version: number;
  created_by: string;
  created_at: string;
}

/** Append-only: who approved or asked for changes on which version, and why. */
export interface ReviewTable {
  id: string;
  segment_id: string;
  version: number;
  verdict: Verdict;
  why: string | null;
  /** The reviewer was also the last editor, and the project allows it. */
  own_work: Truth;
  created_by: string;
  created_at: string;
}

/** The document that is being deleted, within the transaction that does it: its history may go with it. */
export interface DeletionTable {
  document_id: string;
}

/** What a project's approved pairs have taught. */
export interface LearningTable {
  project_id: string;
  /** As align/lexicon/learning.ts writes it. */
  data: string;
  /** Approvals up to this one are taken in. */
  last_review_id: string;
  changed_at: string;
}

/** What somebody said of a segment. A repair of the alignment takes it along; the rest is never changed. */
export interface CommentTable {
  id: string;
  segment_id: string;
  /** The segment that it was written on. */
  written_on: string;
  text: string;
  created_by: string;
  created_at: string;
}

/** That a person was told of something. */
export interface NoticeTable {
  id: string;
  user_id: string;
  kind: NoticeKind;
  document_id: string;
  /** null: the whole document. */
  segment_id: string | null;
  /** What was said, or the words it is about. */
  words: string;
  created_by: string;
  created_at: string;
  read_at: string | null;
}

/** The live stream's source: one row a write, in the write's own transaction, resumable by id. */
export interface EventTable {
  id: Generated<number>;
  project_id: string;
  document_id: string | null;
  segment_id: string | null;
  kind: EventKind;
  created_by: string | null;
  created_at: string;
}

/** What a check said of a version of a segment; it counts while the segment is at that version. */
export interface FindingTable {
  id: string;
  /** The segment's, said again so that a document's findings are counted from them. */
  document_id: string | null;
  segment_id: string;
  version: number;
  check_id: string;
  origin: FindingOrigin;
  /** As the check gave it; the project's settings have been applied. */
  level: Level;
  category: Category;
  severity: Severity;
  side: Side;
  start: number;
  end: number;
  /** JSON: the key of a message with its values, or a model's own words. */
  reason: string;
  /** A replacement of a stretch of the English, all three or none. */
  fix_start: number | null;
  fix_end: number | null;
  fix_text: string | null;
  /** Findings over several segments: what they were judged by together. */
  trait_key: string | null;
  /** SHA-256 of both texts, so that a dismissal holds wherever the same pair stands. */
  pair_digest: string;
  dismissal_id: string | null;
}

/** Append-only but for being taken back: that a finding is to be taken no notice of, for this pair of texts in the project. */
export interface DismissalTable {
  id: string;
  project_id: string;
  check_id: string;
  pair_digest: string;
  side: Side;
  start: number;
  end: number;
  reason: DismissalReason;
  note: string | null;
  created_by: string;
  created_at: string;
  taken_back_by: string | null;
  taken_back_at: string | null;
}

/** What segments of a project are compared by. */
export interface SegmentTraitTable {
  segment_id: string;
  project_id: string;
  version: number;
  check_id: string;
  key: string;
  value: string;
  written: string;
  side: Side;
  start: number;
  end: number;
}

export interface CheckSettingTable {
  project_id: string;
  check_id: string;
  setting: CheckSetting;
}

/** A false friend that a project's managers added. */
export interface FalseFriendTable {
  id: string;
  project_id: string;
  arabic: string;
  calque: string;
  better: string;
  note: string;
  level: FalseFriendLevel;
  /** Raised by every change and checked by every change. */
  version: number;
  changed_by: string;
  changed_at: string;
}

/** What is usual in a project's approved segments (domain/calibration.ts), as of an approval. */
export interface CalibrationTable extends CoverageCalibration {
  project_id: string;
  last_review_id: string;
  changed_at: string;
}

/** That somebody asked what a language model says of a segment, and what came of it. */
export interface OpinionTable {
  id: string;
  project_id: string;
  segment_id: string;
  /** The version it is about; a later one of the same texts takes its place. */
  version: number;
  state: OpinionState;
  problem: OpinionProblem | null;
  /** The HTTP status of a failure. */
  status: number | null;
  found: Generated<number>;
  dropped: Generated<number>;
  tokens: Generated<number>;
  asked_by: string;
  asked_at: string;
  ended_at: string | null;
}

/** What a project has sent on a day (UTC), counted before it is sent. */
export interface OpinionUsageTable {
  project_id: string;
  /** YYYY-MM-DD. */
  day: string;
  segments: number;
  tokens: number;
}

export type EventKind =
  | 'document.imported'
  | 'segment.saved'
  | 'segment.approved'
  | 'segment.changes-requested'
  | 'segment.restored'
  | 'segment.commented'
  | 'document.assigned'
  | 'document.repaired'
  | 'document.replaced'
  | 'flag.raised'
  | 'flag.changed'
  | 'segment.checked'
  | 'document.checked'
  | 'finding.settled'
  | 'project.changed';
