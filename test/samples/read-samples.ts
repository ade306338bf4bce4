import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { categories, severities } from '../../src/domain/flag.js';
import { roles } from '../../src/domain/role.js';
import { root } from '../../src/root.js';

/** Every sample document with its gold alignment, in the order of their folders' names. Throws where a file has another shape. */
export function readSamples() {
  return readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: slug }) => ({
      slug,
      source: readFileSync(join(samples, slug, 'source.ar.txt'), 'utf8'),
      target: readFileSync(join(samples, slug, 'target.en.txt'), 'utf8'),
      desk: documentDesk.parse(readJson(join(samples, slug, 'desk.json'))),
      planted: plantedErrors.parse(readJson(join(samples, slug, 'planted.json'))),
      gold: goldAlignment.parse(readJson(join(root, 'data', 'gold', `alignment-${slug}.json`))),
    }));
}

/** The project's name and its people. */
export function readProject() {
  return projectDesk.parse(readJson(join(samples, 'desk.json')));
}

export type Sample = ReturnType<typeof readSamples>[number];
export type Action = Sample['desk']['decisions'][number]['actions'][number];

const samples = join(root, 'data', 'samples');

const words = z.string().trim().min(1);
const bothLanguages = z.strictObject({ en: words, ar: words });
const projectDesk = z.strictObject({
  project: bothLanguages,
  people: z.array(z.strictObject({ login: words, role: z.enum(roles), name: bothLanguages })),
});

const by = words;
const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('flag'),
    by,
    side: z.enum(['source', 'target']).nullable(),
    text: words.nullable(),
    category: z.enum(categories),
    severity: z.enum(severities),
    comment: words,
    proposal: words.nullable(),
  }),
  z.strictObject({ do: z.literal('fix'), by, text: words }),
  z.strictObject({ do: z.literal('edit'), by, text: words, why: words }),
  z.strictObject({ do: z.literal('verify'), by }),
  z.strictObject({ do: z.literal('dismiss'), by, reason: words }),
  z.strictObject({ do: z.literal('dispute'), by, reason: words }),
  z.strictObject({ do: z.literal('settle'), by, reason: words }),
  z.strictObject({ do: z.literal('reopen'), by, reason: words }),
  z.strictObject({ do: z.literal('confirm'), by }),
  z.strictObject({ do: z.literal('approve'), by }),
  z.strictObject({ do: z.literal('request-changes'), by, why: words }),
]);
const segment = z.union([z.strictObject({ source: words }), z.strictObject({ target: words })]);
const documentDesk = z.strictObject({
  title: bothLanguages,
  decisions: z.array(z.strictObject({ segment, actions: z.array(action).min(1) })),
});

const plantedErrors = z.array(
  z.strictObject({
    side: z.enum(['source', 'target']),
    excerpt: words,
    kind: words,
    category: z.enum(categories),
    correct: z.string(),
    source: words.optional(),
  }),
);

const indices = z.array(z.int().min(0));
const goldAlignment = z.strictObject({
  source: z.array(words),
  target: z.array(words),
  beads: z.array(z.tuple([indices, indices])),
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
