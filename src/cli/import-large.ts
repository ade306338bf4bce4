import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Actor, Desk } from '../actions/desk.js';
import { cancelLargeImport, startLargeImport, sweep } from '../actions/large/running.js';
import type { ReadingChoices } from '../domain/import-report.js';
import { problemLine } from '../formats/problem.js';
import { Refused } from './outcome.js';

/**
 * Imports a large file from where it lies. On a terminal, standard error says how far it is. Ctrl+C cancels, and nothing is left
 * of it.
 */
export async function importLargeFile(
  desk: Desk,
  actor: Actor,
  given: {
    readonly file: string;
    readonly projectId: string;
    readonly title: string;
    readonly choices: ReadingChoices;
  },
): Promise<void> {
  const { file, projectId, title, choices } = given;
  const { size } = statSync(file);
  const { largeLimit } = desk.settings;
  if (size > largeLimit)
    throw new Refused(
      `${file}: ${problemLine({ kind: 'too-large', detail: `${largeLimit} bytes (TAWAZI_LARGE_LIMIT)` })}`,
    );
  await sweep(desk);
  const shown = progressLine();
  const { jobId, over } = await startLargeImport(
    desk,
    actor,
    { projectId, title, name: basename(file), path: file, size, choices },
    { onProgress: ({ bytesDone, bytesTotal, units }) => shown.show(bytesDone / bytesTotal, units) },
  );
  const cancel = () => void cancelLargeImport(desk, jobId);
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const outcome = await over.finally(() => {
    shown.end();
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  });
  if (outcome.state === 'refused') throw new Refused(`${file}: ${problemLine(outcome.problem)}`);
  if (outcome.state !== 'done') throw new Refused(`${file}: ${outcome.state}; nothing was stored`);
  for (const problem of outcome.problems) process.stderr.write(`tawazi import: warning: ${problemLine(problem)}\n`);
  process.stdout.write(`${outcome.documentId}\t${outcome.segments}\n`);
}

/** Often enough to be seen to move, seldom enough to cost nothing. */
const SHOW_EVERY_MS = 200;

function progressLine(): { show(share: number, units: number): void; end(): void } {
  const { stderr } = process;
  let last = 0;
  return {
    show(share, units) {
      if (!stderr.isTTY || Date.now() - last < SHOW_EVERY_MS) return;
      last = Date.now();
      stderr.write(`\r${Math.floor(100 * share)}%  ${units} units `);
    },
    end() {
      if (stderr.isTTY && last > 0) stderr.write('\r\u001b[K');
    },
  };
}
