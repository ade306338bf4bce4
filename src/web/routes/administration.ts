import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { BACKUPS } from '../../../views/addresses.js';
import { AuditPage } from '../../../views/pages/audit.js';
import { BackupsPage } from '../../../views/pages/backups.js';
import { backUpHere, backupFolder, backupsOf, takeBackup } from '../../actions/administration/backups.js';
import { auditKinds } from '../../domain/audit.js';
import type { Person } from '../../domain/read-model.js';
import type { Refusal } from '../../domain/refusal.js';
import { auditPage } from '../../store/queries/audit.js';
import { everybody } from '../../store/queries/people.js';
import { attachment } from '../download.js';
import { message, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { type Request, type Route, signedIn } from '../route.js';

type Administrator = Request & { readonly person: Person };

/** What was done that governs the desk, and copies of everything. */
export const administrationRoutes: Route[] = [
  signedIn('GET', '/administration/audit', 'administrator', showAudit),
  signedIn('GET', '/administration/backups', 'administrator', (request) =>
    showBackups(request, { made: request.c.req.query('done') === 'made' }),
  ),
  signedIn('POST', '/administration/backups', 'administrator', async (request) => {
    const made = await backUpHere(request.desk, request.person.id);
    return made.ok ? request.c.redirect(`${BACKUPS}?done=made`, 303) : showBackups(request, { refusal: made.refusal });
  }),
  signedIn('GET', '/administration/backups/:backup', 'administrator', download),
];

const ENTRIES = 50;

async function showAudit(request: Administrator): Promise<Response> {
  const { c, desk, page } = request;
  const { reader } = desk.store;
  const people = await everybody(reader);
  const person = people.find(({ id }) => id === c.req.query('person'))?.id;
  const kind = auditKinds.find((known) => known === c.req.query('kind'));
  const asked = Number(c.req.query('page') ?? 1);
  const wanted = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const shown = await auditPage(reader, { personId: person, kind, page: wanted, size: ENTRIES });
  return render(request, AuditPage(page, { ...shown, people, chosen: { person, kind } }));
}

async function showBackups(
  request: Administrator,
  outcome: { readonly made?: boolean; readonly refusal?: Refusal },
): Promise<Response> {
  const { desk, page } = request;
  const status = outcome.refusal ? statusOf(outcome.refusal) : 200;
  const backups = await backupsOf(desk);
  return render(request, BackupsPage(page, { backups, folder: backupFolder(desk), ...outcome }), status);
}

async function download(request: Administrator): Promise<Response> {
  const { c, desk, person } = request;
  const name = c.req.param('backup') ?? '';
  // Who only asks whether it is there takes nothing away.
  if (c.req.method === 'HEAD') {
    const known = (await backupsOf(desk)).some((backup) => backup.name === name);
    return known ? c.body(null) : message(request, 404, 'not-found');
  }
  const backup = await takeBackup(desk, person.id, name);
  if (!backup) return message(request, 404, 'not-found');
  return c.body(Readable.toWeb(createReadStream(backup.path)) as ReadableStream, 200, {
    'Content-Type': 'application/vnd.sqlite3',
    'Content-Length': String(backup.bytes),
    'Content-Disposition': attachment(backup.name),
  });
}
