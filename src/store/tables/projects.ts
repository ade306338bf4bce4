import type { Generated } from 'kysely';
import type { CoverageCalibration } from '../../domain/calibration.js';
import type { FalseFriendLevel } from '../../domain/false-friend.js';
import type { CheckSetting } from '../../domain/finding.js';
import type { Truth } from './columns.js';

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

/** A document that is no more, for those who still look for it. */
export interface DeletedDocumentTable {
  document_id: string;
  project_id: string;
  title: string;
  segments: number;
  deleted_by: string;
  deleted_at: string;
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

/** What a project has sent on a day (UTC), counted before it is sent. */
export interface OpinionUsageTable {
  project_id: string;
  /** YYYY-MM-DD. */
  day: string;
  segments: number;
  tokens: number;
}
