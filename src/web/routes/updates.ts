import { z } from 'zod';
import { documentAddress, draftAddress } from '../../../views/addresses.js';
import { UpdateFormPage, type UpdateFormProps, UpdatePage } from '../../../views/pages/update.js';
import { fileProblem } from '../../actions/exchange/file-problem.js';
import { updateDocument } from '../../actions/update/apply.js';
import { previewUpdate } from '../../actions/update/preview.js';
import { isKeptInPieces, isOfUnits, isUpdate, stageUpdate } from '../../actions/update/stage.js';
import { readForm, textField } from '../forms.js';
import { message, refuse, render } from '../page.js';
import { importStatus, problemStatus } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { given, uploadLimit, uploads } from './imports.js';

/** A newer version of a document: handed in, looked at, taken over. */
export const updateRoutes: Route[] = [
  placed('GET', '/documents/:document/update', 'document.import', 'document', (request) => showForm(request)),
  {
    ...placed('POST', '/documents/:document/update', 'document.import', 'document', stage),
    bodyLimit: uploadLimit,
    uploads,
  },
  placed('GET', '/imports/:draft/update', 'document.import', 'draft', (request) => show(request)),
  placed('POST', '/imports/:draft/update', 'document.import', 'draft', take),
];

async function showForm(
  request: PlacedRequest,
  problem: Pick<UpdateFormProps, 'problem' | 'fileProblem'> = {},
  status: Parameters<typeof render>[2] = 200,
): Promise<Response> {
  const document = await request.desk.store.reader
    .selectFrom('document')
    .where('id', '=', request.place.documentId!)
    .select(['id', 'title', 'origin_format'])
    .executeTakeFirst();
  if (!document) return message(request, 404, 'not-found');
  const large = await isKeptInPieces(request.desk.store.reader, document.id);
  const shown = large ? { fileProblem: fileProblem({ kind: 'large-document' }) } : problem;
  const texts = !isOfUnits(document.origin_format) || document.origin_format === 'subtitles';
  return render(request, UpdateFormPage(request.page, { document, texts, large, ...shown }), status);
}

const upload = z.object({ pairFile: given, sourceFile: given, targetFile: given });

async function stage(request: PlacedRequest): Promise<Response> {
  const { c, desk, place } = request;
  const form = await readForm(c, upload);
  const { importLimit } = desk.settings;
  const sent = [form.pairFile, form.sourceFile, form.targetFile].filter((value) => typeof value === 'object');
  // Before any of it is read into memory.
  if (sent.some(({ size }) => size > importLimit))
    return showForm(request, { fileProblem: fileProblem({ kind: 'too-large', detail: String(importLimit) }) }, 413);
  const staged = await stageUpdate(desk, actorOf(place.standing), {
    documentId: place.documentId!,
    file: await fileIn(form.pairFile),
    source: await fileIn(form.sourceFile),
    target: await fileIn(form.targetFile),
  });
  if (staged.ok) return c.redirect(draftAddress(staged.value, 'update'), 303);
  if ('problem' in staged)
    return showForm(request, { fileProblem: fileProblem(staged.problem) }, problemStatus(staged.problem));
  return showForm(request, { problem: staged.textProblem }, importStatus(staged.textProblem));
}

async function fileIn(value: z.infer<typeof given>) {
  if (typeof value !== 'object' || value.name === '') return undefined;
  return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
}

async function show(request: PlacedRequest, changedSince = false): Promise<Response> {
  const { c, desk, place, page } = request;
  if (!(await isUpdate(desk, place.draftId!))) return c.redirect(draftAddress(place.draftId!), 303);
  const preview = await previewUpdate(desk, place.draftId!);
  if (preview.ok)
    return render(request, UpdatePage(page, { update: preview.value, changedSince }), changedSince ? 409 : 200);
  if ('refusal' in preview) return refuse(request, preview.refusal);
  return refuseFile(request, preview.problem);
}

async function take(request: PlacedRequest): Promise<Response> {
  const { c, desk, place } = request;
  const form = await readForm(c, z.looseObject({ basis: textField }));
  const choices = new Map(
    Object.entries(form).flatMap(([name, value]) => {
      const segmentId = /^english-([0-9a-f-]{36})$/.exec(name)?.[1];
      return segmentId && (value === 'ours' || value === 'theirs') ? [[segmentId, value] as const] : [];
    }),
  );
  const updated = await updateDocument(desk, actorOf(place.standing), {
    draftId: place.draftId!,
    basis: form.basis,
    choices,
  });
  if (updated.ok) return c.redirect(documentAddress(updated.value.documentId), 303);
  if ('problem' in updated) return refuseFile(request, updated.problem);
  return updated.refusal.kind === 'rows-changed' ? show(request, true) : refuse(request, updated.refusal);
}

/** Only where the file that the document came from cannot be read as it was: the draft itself was read before. */
function refuseFile(request: PlacedRequest, problem: Parameters<typeof fileProblem>[0]): Response | Promise<Response> {
  return message(request, problemStatus(problem), 'bad-request', problem.kind);
}
