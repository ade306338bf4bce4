import type { Route } from '../route.js';
import { administrationRoutes } from './administration.js';
import { alikeRoutes } from './alike.js';
import { batchRoutes } from './batches.js';
import { checkRoutes } from './checks.js';
import { deletionRoutes } from './deletions.js';
import { deskRoutes } from './desk.js';
import { documentRoutes } from './documents.js';
import { falseFriendRoutes } from './false-friends.js';
import { readingRoutes as fileReadingRoutes } from './file-readings.js';
import { fileRoutes } from './files.js';
import { findingRoutes } from './findings.js';
import { flagRoutes } from './flags.js';
import { importRoutes } from './imports.js';
import { peopleRoutes } from './people.js';
import { projectRoutes } from './projects.js';
import { queueRoutes } from './queue.js';
import { readingRoutes } from './reading.js';
import { renamingRoutes } from './renaming.js';
import { repairRoutes } from './repairs.js';
import { replacementRoutes } from './replacements.js';
import { reportRoutes } from './reports.js';
import { runningImportRoutes } from './running-imports.js';
import { secondOpinionRoutes } from './second-opinions.js';
import { segmentRoutes } from './segments.js';
import { selectionRoutes } from './selections.js';
import { signInRoutes } from './sign-in.js';
import { termRoutes } from './terms.js';
import { updateRoutes } from './updates.js';

/** The one table of routes: what exists, and who may use it. */
export function routes(ending: AbortSignal): readonly Route[] {
  return [
    ...deskRoutes,
    ...signInRoutes,
    ...peopleRoutes,
    ...administrationRoutes,
    ...projectRoutes,
    ...importRoutes,
    ...batchRoutes,
    ...fileReadingRoutes,
    ...runningImportRoutes,
    ...updateRoutes,
    ...documentRoutes(ending),
    ...renamingRoutes,
    ...deletionRoutes,
    ...segmentRoutes,
    ...repairRoutes,
    ...replacementRoutes,
    ...selectionRoutes,
    ...alikeRoutes,
    ...readingRoutes,
    ...reportRoutes,
    ...queueRoutes,
    ...flagRoutes,
    ...findingRoutes,
    ...checkRoutes,
    ...falseFriendRoutes,
    ...termRoutes,
    ...secondOpinionRoutes,
    ...fileRoutes,
  ];
}
