import { z } from 'zod';
import { batchAddress, draftAddress, importAddress, projectAddress } from '../../../views/addresses.js';
import { DraftImportPage } from '../../../views/pages/draft-import.js';
import { ExchangePage } from '../../../views/pages/exchange.js';
import { foundAgain } from '../../actions/batch/found.js';
import type { Desk } from '../../actions/desk.js';
import { changeDraft, discardDraft, draftImport, type GivenText, stageImport } from '../../actions/draft-import.js';
import { fileProblem } from '../../actions/exchange/file-problem.js';
import { asSubtitles, stagedFile, stageFile } from '../../actions/exchange/import-file.js';
import { isReadInPieces } from '../../actions/large/is-large.js';
import { stageLarge } from '../../actions/large/stage-large.js';
import { isTextLadder } from '../../actions/linked-texts.js';
import { isUpdate } from '../../actions/update/stage.js';
import { batchOfDraft } from '../../store/queries/batches.js';
import { optionalText, readForm } from '../forms.js';
import { message, refuse, render } from '../page.js';
import { projectOf } from '../project.js';
import { importStatus, problemStatus } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { UploadedFile, type UploadLimits } from '../uploads.js';
import { stageMany } from './batches.js';
import { showProject } from './projects.js';

export const importRoutes: Route[] = [
  {
    ...placed('POST', '/projects/:project/imports', 'document.import', 'project', stage),
    bodyLimit: uploadLimit,
    uploads,
  },
  placed('GET', '/imports/:draft', 'document.import', 'draft', show),
  placed('POST', '/imports/:draft', 'document.import', 'draft', change),
  placed('POST', '/imports/:draft/discard', 'document.import', 'draft', async ({ c, desk, place }) => {
    const batchId = await batchOfDraft(desk.store.reader, place.draftId!);
    await discardDraft(desk, actorOf(place.standing), { draftId: place.draftId! });
    return c.redirect(batchId === null ? projectAddress(place.projectId) : batchAddress(batchId), 303);
  }),
];

/** Two sides, and room for one that is too large, so that the answer can name it. */
export function uploadLimit(desk: Desk): number {
  return 2 * desk.settings.importLimit + 16 * 1024 * 1024;
}

/** The same for files that go to the disk: one of them may be large. */
export function uploads(desk: Desk): UploadLimits {
  const { importLimit, largeLimit } = desk.settings;
  return { body: largeLimit + uploadLimit(desk), file: largeLimit, field: importLimit + 1024 * 1024 };
}

export const given = z.union([z.instanceof(UploadedFile), z.instanceof(File), z.string()]).optional();
const upload = z.object({
  'files[]': z.array(given).optional(),
  title: optionalText,
  pairFile: given,
  linksFile: given,
  sourceFile: given,
  targetFile: given,
  sourceText: optionalText,
  targetText: optionalText,
});

async function stage(request: PlacedRequest): Promise<Response> {
  const form = await readForm(request.c, upload);
  const many = (form['files[]'] ?? []).filter((file) => file instanceof UploadedFile && file.name !== '');
  if (many.length > 0) return stageMany(request, many as UploadedFile[]);
  const tooLarge = await largeOf(request, form);
  if (tooLarge) return tooLarge;
  const pair = await givenFile(form.pairFile);
  if (pair && !isTextLadder(pair)) return stageExchange(request, { title: form.title ?? '', ...pair });
  if (pair) return stageTexts(request, form, { source: pair, target: NOTHING, pairing: 'ladder' });
  const [source, target] = [
    await givenText(form.sourceFile, form.sourceText),
    await givenText(form.targetFile, form.targetText),
  ];
  const subtitles = asSubtitles(source, target);
  if (subtitles) return stageExchange(request, { ...subtitles, title: form.title ?? '' });
  return stageTexts(request, form, { source, target, links: await givenFile(form.linksFile) });
}

/** A file above the limit of those that are read whole: taken in where it can be read piece by piece, refused otherwise. */
async function largeOf(request: PlacedRequest, form: z.infer<typeof upload>): Promise<Response | undefined> {
  const { c, desk, place } = request;
  const { importLimit: limit } = desk.settings;
  const { pairFile, title = '' } = form;
  if (isSent(pairFile) && pairFile.size > limit) {
    if (!(pairFile instanceof UploadedFile) || !(await isReadInPieces(pairFile.path, pairFile.name)))
      return showProject(request, { fileProblem: fileProblem({ kind: 'too-large', detail: String(limit) }) }, 413);
    const { name, path, size } = pairFile;
    const staged = await stageLarge(desk, actorOf(place.standing), {
      projectId: place.projectId,
      title,
      name,
      path,
      size,
    });
    if (staged.ok) return c.redirect(draftAddress(staged.value), 303);
    return showProject(request, { fileProblem: fileProblem(staged.problem) }, problemStatus(staged.problem));
  }
  for (const side of ['source', 'target'] as const) {
    const file = form[`${side}File`];
    if (isSent(file) && file.size > limit)
      return showProject(request, { importProblem: { kind: 'too-large', side, bytes: file.size, limit } }, 413);
  }
  if (isSent(form.linksFile) && form.linksFile.size > limit) {
    const problem = fileProblem({ kind: 'too-large', detail: String(limit) });
    return showProject(request, { importProblem: { kind: 'links', problem } }, 413);
  }
  return undefined;
}

function isSent(file: z.infer<typeof given>): file is File | UploadedFile {
  return typeof file === 'object' && file.name !== '';
}

const NOTHING: GivenText = { name: '', bytes: new Uint8Array() };

async function stageTexts(
  request: PlacedRequest,
  form: z.infer<typeof upload>,
  texts: Pick<Parameters<typeof stageImport>[2], 'source' | 'target' | 'pairing' | 'links'>,
): Promise<Response> {
  const { c, desk, place } = request;
  const staged = await stageImport(desk, actorOf(place.standing), {
    projectId: place.projectId,
    title: form.title ?? '',
    ...texts,
  });
  if (staged.ok) return c.redirect(`/imports/${staged.value}`, 303);
  const importValues = {
    title: form.title ?? '',
    sourceText: form.sourceText ?? '',
    targetText: form.targetText ?? '',
  };
  return showProject(request, { importProblem: staged.problem, importValues }, importStatus(staged.problem));
}

async function stageExchange(
  request: PlacedRequest,
  file: Omit<Parameters<typeof stageFile>[2], 'projectId'>,
): Promise<Response> {
  const { c, desk, place } = request;
  const staged = await stageFile(desk, actorOf(place.standing), { projectId: place.projectId, ...file });
  if (staged.ok) return c.redirect(`/imports/${staged.value}`, 303);
  return showProject(request, { fileProblem: fileProblem(staged.problem) }, problemStatus(staged.problem));
}

async function givenFile(file: z.infer<typeof given>): Promise<GivenText | undefined> {
  if (!isSent(file)) return undefined;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A file where one was chosen, else what was pasted. */
async function givenText(file: z.infer<typeof given>, pasted: string | undefined): Promise<GivenText> {
  if (typeof file === 'object' && (file.size > 0 || file.name !== ''))
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  return { name: '', bytes: new TextEncoder().encode((pasted ?? '').replace(/\r\n?/g, '\n')) };
}

async function show(request: PlacedRequest): Promise<Response> {
  const { c, desk, place, page } = request;
  if (desk.imports.find(place.draftId!)?.ended === false)
    return c.redirect(importAddress(place.projectId, place.draftId!), 303);
  if (await isUpdate(desk, place.draftId!)) return c.redirect(draftAddress(place.draftId!, 'update'), 303);
  const file = await stagedFile(desk, place.draftId!);
  if (file) return render(request, ExchangePage(page, { project: await projectOf(request), file }));
  const draft = await draftImport(desk, place.draftId!);
  if (!draft) return message(request, 404, 'not-found');
  if (!draft.ok) return showProject(request, { importProblem: draft.problem }, importStatus(draft.problem));
  return render(
    request,
    DraftImportPage(page, { project: await projectOf(request), draft: draft.value, standing: place.standing }),
  );
}

const changes = z.object({
  swap: z.literal('1').optional(),
  sourceEncoding: optionalText,
  targetEncoding: optionalText,
  sourcePart: optionalText,
  targetPart: optionalText,
  pairing: z.string().optional(),
  title: optionalText,
});

async function change(request: PlacedRequest): Promise<Response> {
  const { c, desk, place } = request;
  const { swap, sourceEncoding, targetEncoding, sourcePart, targetPart, pairing, title } = await readForm(c, changes);
  const changed = await changeDraft(desk, actorOf(place.standing), {
    draftId: place.draftId!,
    swap: swap === '1',
    ...(sourceEncoding === undefined ? {} : { sourceEncoding }),
    ...(targetEncoding === undefined ? {} : { targetEncoding }),
    ...(sourcePart === undefined ? {} : { sourcePart }),
    ...(targetPart === undefined ? {} : { targetPart }),
    ...(pairing === undefined ? {} : { pairing }),
    ...(title === undefined ? {} : { title }),
  });
  if (!changed.ok) return refuse(request, changed.refusal);
  await foundAgain(desk, place.draftId!);
  return c.redirect(draftAddress(place.draftId!), 303);
}
