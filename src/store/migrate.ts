import { type Kysely, type Migration, Migrator } from 'kysely';
import { firstSchema } from './migrations/0001-first-schema.js';
import { findings } from './migrations/0002-findings.js';
import { changesAndRepairs } from './migrations/0003-changes-and-repairs.js';
import { searchTexts } from './migrations/0004-search-texts.js';
import { preferences } from './migrations/0005-preferences.js';
import { commentsAndAssignments } from './migrations/0006-comments-and-assignments.js';
import { exchangeFiles } from './migrations/0007-exchange-files.js';
import { quickCounts } from './migrations/0008-quick-counts.js';
import { learning } from './migrations/0009-learning.js';
import { digests } from './migrations/0010-digests.js';
import { findingsOfDocuments } from './migrations/0011-findings-of-documents.js';
import { deletions } from './migrations/0012-deletions.js';
import { sidesOfFiles } from './migrations/0013-sides-of-files.js';
import { falseFriends } from './migrations/0014-false-friends.js';
import { reasonsOfFlags } from './migrations/0015-reasons-of-flags.js';
import { updates } from './migrations/0016-updates.js';
import { pages } from './migrations/0017-pages.js';
import { secondOpinions } from './migrations/0018-second-opinions.js';
import { links } from './migrations/0019-links.js';
import { calibrations } from './migrations/0020-calibrations.js';
import { largeImports } from './migrations/0021-large-imports.js';
import { importChoices } from './migrations/0022-import-choices.js';
import { grammarVersions } from './migrations/0023-grammar.js';
import { importBatches } from './migrations/0024-import-batches.js';
import { codes } from './migrations/0025-codes.js';
import { unsaid } from './migrations/0026-unsaid.js';
import { changedSegments } from './migrations/0027-changed-segments.js';
import { sendings } from './migrations/0028-sendings.js';
import { terms } from './migrations/0029-terms.js';
import { assignees } from './migrations/0030-assignees.js';
import { sendingsDigests } from './migrations/0031-sendings-digests.js';
import { termHistory } from './migrations/0032-term-history.js';
import { sendingsOfDocuments } from './migrations/0033-sendings-of-documents.js';
import { deletedDocuments } from './migrations/0034-deleted-documents.js';
import { administration } from './migrations/0035-administration.js';
import type { Database } from './schema.js';

/** In order; a landed migration is never changed, a change is a new one. */
const migrations: Record<string, Migration> = {
  '0001-first-schema': firstSchema,
  '0002-findings': findings,
  '0003-changes-and-repairs': changesAndRepairs,
  '0004-search-texts': searchTexts,
  '0005-preferences': preferences,
  '0006-comments-and-assignments': commentsAndAssignments,
  '0007-exchange-files': exchangeFiles,
  '0008-quick-counts': quickCounts,
  '0009-learning': learning,
  '0010-digests': digests,
  '0011-findings-of-documents': findingsOfDocuments,
  '0012-deletions': deletions,
  '0013-sides-of-files': sidesOfFiles,
  '0014-false-friends': falseFriends,
  '0015-reasons-of-flags': reasonsOfFlags,
  '0016-updates': updates,
  '0017-pages': pages,
  '0018-second-opinions': secondOpinions,
  '0019-links': links,
  '0020-calibrations': calibrations,
  '0021-large-imports': largeImports,
  '0022-import-choices': importChoices,
  '0023-grammar': grammarVersions,
  '0024-import-batches': importBatches,
  '0025-codes': codes,
  '0026-unsaid': unsaid,
  '0027-changed-segments': changedSegments,
  '0028-sendings': sendings,
  '0029-terms': terms,
  '0030-assignees': assignees,
  '0031-sendings-digests': sendingsDigests,
  '0032-term-history': termHistory,
  '0033-sendings-of-documents': sendingsOfDocuments,
  '0034-deleted-documents': deletedDocuments,
  '0035-administration': administration,
};

/** Brings the database to the newest schema, all in one transaction. Throws the migration's own error. */
export async function migrateToLatest(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
