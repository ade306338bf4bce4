/**
 * Makes the two scripts of a page in dist/client/: main.js out of src/client/main.ts and all that it imports, and early-keys.js,
 * which runs before it. `npm run build` and scripts/ready.mjs run this once tsc has found the types sound; why it is one
 * file and not its modules is told in docs/decisions/2026-11-26-one-script.md.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// What an earlier build left behind goes with the first; the other is a plain script, which is not to wait for anything.
await bundle('main', { format: 'es', cleanDir: true });
await bundle('early-keys', { format: 'iife' });

function bundle(name, output) {
  return build({
    input: join(root, 'src/client', `${name}.ts`),
    platform: 'browser',
    // TypeScript names the modules as they are called once compiled.
    resolve: { extensionAlias: { '.js': ['.ts'] } },
    tsconfig: join(root, 'src/client/tsconfig.json'),
    output: { ...output, dir: join(root, 'dist/client'), minify: true },
    logLevel: 'warn',
  });
}
