// Makes ready what is missing, and says what it does: `node scripts/ready.mjs [install] [build] [browser]`.
// Needs nothing but Node, since it runs before anything is installed. Does nothing, silently, where all is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const steps = { install, build, browser };
for (const name of process.argv.slice(2)) {
  if (!(name in steps)) stop(`unknown step "${name}"; known: ${Object.keys(steps).join(', ')}`);
  steps[name]();
}

function install() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (existsSync(installed) && modified(installed) >= modified(join(root, 'package-lock.json'))) return;
  say('installing packages (npm ci); better-sqlite3 may be compiled, which takes about a minute');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

function build() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const stamp = join(root, 'dist/server.tsbuildinfo');
  if (!existsSync(compiler)) {
    if (existsSync(stamp)) return;
    stop('the TypeScript compiler is not installed and nothing is built: run npm ci with its development packages');
  }
  const sources = ['src', 'views', 'test'].flatMap((folder) => filesBelow(join(root, folder)));
  const read = sources.filter((file) => /\.tsx?$|tsconfig/.test(file));
  const newest = Math.max(...[...read, join(root, 'scripts/client.mjs')].map(modified));
  const built = ['server.tsbuildinfo', 'client.tsbuildinfo', 'test.tsbuildinfo', 'client/main.js'].map((file) =>
    join(root, 'dist', file),
  );
  if (built.every((file) => existsSync(file) && modified(file) >= newest)) return;
  say('building (npm run build)');
  run('npm', ['run', '--silent', 'build']);
  // A build that changes no output leaves its stamp as it was; without this the next start would build again.
  touch(built);
}

function browser() {
  if (['chromium', 'chromium-browser', 'google-chrome'].some((name) => onPath(name)) || process.env.CHROMIUM) return;
  const isRoot = process.getuid?.() === 0;
  if (onPath('apt-get') && isRoot) {
    say('installing Chromium for the browser tests (apt-get)');
    if (attempt('apt-get', ['update', '-qq']) && attempt('apt-get', ['install', '-y', '-qq', 'chromium'])) return;
  }
  const message = 'Chromium is not here and could not be installed: THE BROWSER TESTS WILL BE SKIPPED';
  if (process.env.CI) stop(message);
  say(message);
}

function run(command, args) {
  if (!attempt(command, args)) stop(`${command} ${args.join(' ')} failed`);
}

/** Runs with its output on standard error, so that a command's own standard output stays clean. */
function attempt(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

function onPath(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => folder && existsSync(join(folder, name)));
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function modified(file) {
  return statSync(file).mtimeMs;
}

function touch(files) {
  const now = new Date();
  for (const file of files.filter(existsSync)) utimesSync(file, now, now);
}

function say(message) {
  process.stderr.write(`tawazi: ${message}\n`);
}

function stop(message) {
  say(message);
  process.exit(1);
}
