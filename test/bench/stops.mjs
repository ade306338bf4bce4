#!/usr/bin/env node
// Prints for how long at most the thread that answers requests does nothing else, during what is much work at once.
//   node test/bench/stops.mjs [terms] [update]      (without a name all of them; needs the built project)
// terms: a table of terms of 16 MB is taken in, and one of the most terms of a glossary. update: a newer version of a document
// of 10,000 segments that changes each of them is looked at and taken over. By the clock: on a machine that is busy otherwise they are longer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wanted = process.argv.slice(2);
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = (path) => import(join(root, 'dist/server/src', path));
const { openDesk } = await built('actions/desk.js');
const { readSettings } = await built('config.js');
const { addPerson, createProject } = await built('actions/people.js');
const bytes = (text) => new TextEncoder().encode(text);

for (const [name, work] of Object.entries({ terms, update }))
  if (wanted.length === 0 || wanted.includes(name)) await withDesk(work);

async function withDesk(work) {
  const data = mkdtempSync(join(tmpdir(), 'tawazi-stops-'));
  const desk = await openDesk(readSettings({ TAWAZI_DATA: data, TAWAZI_LOG: 'silent' }).settings);
  try {
    const person = await addPerson(desk, { login: 'boss', name: 'Boss', password: null, administrator: true });
    const { value: project } = await createProject(desk, { id: person.value.id }, { name: 'Desk' });
    await work(desk, { personId: person.value.id, role: 'manager' }, project.projectId);
  } finally {
    await desk.close();
    rmSync(data, { recursive: true });
  }
}

async function terms(desk, manager, projectId) {
  const { importTerms } = await built('actions/exchange/terms-file.js');
  const row = (k, note) => `${'اسم '.repeat(5)}${k},name number ${k},,,"${note.repeat(38)}"`;
  const lines = Array.from({ length: 5_000 }, (_, k) => row(k, 'a few words, '));
  const head = 'arabic,english,allowed,forbidden,note';
  const full = [head, ...lines].join('\n');
  await measured(`${mega(full)} MB of 5,000 terms`, () =>
    importTerms(desk, manager, { projectId, bytes: bytes(full) }),
  );
  const wide = [head, ...lines.map((line) => ' '.repeat(2_600) + line)].join('\n').slice(0, 16 << 20);
  await measured(`${mega(wide)} MB of terms, known by now`, () =>
    importTerms(desk, manager, { projectId, bytes: bytes(wide) }),
  );
}

async function update(desk, manager, projectId) {
  const { importFile } = await built('actions/exchange/import-file.js');
  const { stageUpdate } = await built('actions/update/stage.js');
  const { previewUpdate } = await built('actions/update/preview.js');
  const { updateDocument } = await built('actions/update/apply.js');
  const file = (version) => ({ name: 'a.xlf', bytes: bytes(xliff(10_000, version)) });
  const { value } = await importFile(desk, manager, { projectId, title: 'Long', ...file('one') });
  const documentId = value.documentId;
  const staged = await measured('a newer version is handed in', () =>
    stageUpdate(desk, manager, { documentId, file: file('two') }),
  );
  const seen = await measured('it is looked at', () => previewUpdate(desk, staged.value));
  await measured('it is taken over', () =>
    updateDocument(desk, manager, { draftId: staged.value, basis: seen.value.basis, conflicts: 'theirs' }),
  );
}

function xliff(count, version) {
  const unit = (k) =>
    `<trans-unit id="u${k}"><source>قالت الوزارة رقم ${k} إن المشروع سيبدأ في العام المقبل.</source><target>Ministry number ${k} said in version ${version} that the project would begin next year.</target></trans-unit>`;
  return `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ar" target-language="en" datatype="plaintext"><body>${Array.from({ length: count }, (_, k) => unit(k)).join('')}</body></file></xliff>`;
}

async function measured(name, work) {
  let [over, most, last] = [false, 0, performance.now()];
  const stops = [];
  const watch = () => {
    const now = performance.now();
    if (now - last > 20) stops.push(now - last);
    most = Math.max(most, now - last);
    last = now;
    if (!over) setImmediate(watch);
  };
  setImmediate(watch);
  const began = performance.now();
  const answer = await work();
  const took = performance.now() - began;
  over = true;
  await new Promise(setImmediate);
  if (!answer.ok) throw new Error(JSON.stringify(answer).slice(0, 500));
  stops.sort((a, b) => b - a);
  console.log(
    `${name}: ${(took / 1000).toFixed(1)} s, longest stops ${stops
      .slice(0, 5)
      .map((ms) => ms.toFixed(0))
      .join(', ')} ms`,
  );
  return answer;
}

function mega(text) {
  return (Buffer.byteLength(text) / 1e6).toFixed(1);
}
