/** Tables that no archive holds, and why. A test asks for a new table to be in an archive or here. */
export const tablesLeftOut: Readonly<Record<string, string>> = {
  calibration: 'of the project',
  check_setting: 'of the project',
  deletion: 'of documents that are gone',
  draft_import: 'not a document yet',
  event: 'for those who are looking now',
  exchange_piece: 'put together in exchange_file',
  false_friend: 'of the project',
  finding: 'found again by the checks',
  import_report: 'how the document came in',
  import_job: 'how the document came in',
  learning: 'of the project, learned again',
  membership: 'of the project',
  notice: 'of a person',
  opinion: 'asked for again, where the project has them',
  opinion_usage: 'of the project',
  preference: 'of a person',
  project: 'what an archive is imported into',
  segment_trait: 'found again by the checks',
  session: 'of a person',
  sign_in_attempt: 'of a person',
  sign_in_link: 'of a person',
};

/** Columns of the archive's tables that it does not hold, and why. */
export const columnsLeftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  change: { document_id: 'the one document' },
  dismissal: { project_id: 'what the archive is imported into' },
  document: { project_id: 'what the archive is imported into' },
  exchange_file: { document_id: 'the one document' },
  given_text: { document_id: 'the one document' },
  segment: {
    document_id: 'the one document',
    checked_version: 'checked again',
    grammar_version: 'checked again',
    risk: 'found again by the checks',
    source_folded: 'folded again',
    target_folded: 'folded again',
  },
  user: {
    password: 'nobody signs in by an archive',
    administrator: 'no role comes with an archive',
    created_at: 'of the person',
    email: 'of the person',
    digest: 'of the person',
    digest_sent_at: 'of the person',
  },
};
