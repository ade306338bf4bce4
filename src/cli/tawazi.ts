import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.js';
import { Refused, Usage } from './outcome.js';

/** Loaded only when asked for: `align --batch` must not wait for a web server's modules. */
const commands = {
  serve: () => import('./commands/serve.js'),
  import: () => import('./commands/import.js'),
  export: () => import('./commands/export.js'),
  delete: () => import('./commands/delete.js'),
  report: () => import('./commands/report.js'),
  align: () => import('./commands/align.js'),
  check: () => import('./commands/check.js'),
  learned: () => import('./commands/learned.js'),
  terms: () => import('./commands/terms.js'),
  user: () => import('./commands/user.js'),
  backup: () => import('./commands/backup.js'),
} satisfies Record<string, () => Promise<{ usage: string; run(args: string[]): Promise<void> }>>;

/** Runs one command. Exit status 0, 1 (refused: one line on standard error says why), 2 (usage). */
async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'help' && rest[0] !== undefined) return main([rest[0], '--help']);
  if (name === undefined || name === '--help' || name === 'help') return printUsage(process.stdout, 0);
  if (name === '--version') {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    process.stdout.write(`tawazi ${version}\n`);
    return 0;
  }
  if (!Object.hasOwn(commands, name)) {
    process.stderr.write(`tawazi: no command "${name}"\n`);
    return printUsage(process.stderr, 2);
  }
  const command = await commands[name as keyof typeof commands]();
  try {
    if (rest.includes('--help')) process.stdout.write(`${command.usage}\n`);
    else await command.run(rest);
    return 0;
  } catch (error) {
    if (error instanceof Refused) {
      process.stderr.write(`tawazi ${name}: ${error.message}\n`);
      return 1;
    }
    if (error instanceof Usage || isParseArgsError(error)) {
      process.stderr.write(`tawazi ${name}: ${(error as Error).message}\nusage: ${command.usage}\n`);
      return 2;
    }
    throw error;
  }
}

async function printUsage(stream: NodeJS.WriteStream, status: number): Promise<number> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  stream.write(`usage:\n${loaded.map((command) => `  ${command.usage.replaceAll('\n', '\n  ')}\n`).join('')}`);
  return status;
}

function isParseArgsError(error: unknown): boolean {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop reading (`| head`): that is no failure of ours.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
