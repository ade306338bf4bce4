import { announce, tell } from './announce.js';
import { startChips } from './chips.js';
import { startCodeInsertion } from './code-insertion.js';
import { startCodes } from './codes.js';
import { closeComment, openComment, startMentions } from './comments.js';
import { startCopying } from './copying.js';
import { forgetDrafts } from './drafts.js';
import { leaveEditor, offerDraft, openEditor, saveEditor, startEditing } from './editor.js';
import { closeFlagForm, markAgain, openFlagForm, openForm } from './flagging.js';
import { startImportBox } from './import-box.js';
import { startImporting } from './importing.js';
import { startInbox } from './inbox.js';
import { startInvisibles } from './invisibles.js';
import { startKeys } from './keys.js';
import { startLive } from './live.js';
import { paintChoice, paintMarks } from './marks.js';
import { keepPlace, leadBack } from './place.js';
import { startLetterSwitch } from './preferences.js';
import { startReading } from './reading.js';
import { startRepair, toggleRepair } from './repair.js';
import { allRows, currentRow, rowOf, setCurrent, startRows, workbench } from './rows.js';
import { startSelection } from './selection.js';
import { sendForm } from './send.js';
import { say, tellLocalTimes } from './strings.js';
import { startJumps, startStrip } from './strip.js';
import { offsetAt } from './text-offsets.js';
import { startUndo } from './undo.js';
import { startWordLinks } from './word-links.js';
import { startWords, toTerm } from './words.js';

/** Makes working forms quicker: every behaviour here has a plain form or link behind it. */
function start(): void {
  startImportBox();
  startImporting();
  startInbox();
  startCopying();
  leadBack();
  startReading();
  startTheme();
  tellLocalTimes(document);
  tellWhatWasDone();
  if (!workbench()) return;
  startRows();
  keepPlace();
  startEditing(allRows());
  startKeys();
  startLetterSwitch();
  startForms();
  startRepair();
  startUndo();
  startMentions();
  startWordLinks();
  startWords();
  startCodes();
  startCodeInsertion();
  startInvisibles();
  startSelection();
  startStrip();
  startChips();
  startJumps();
  startActions();
  paintMarks();
  startLive();
}

/** Forms of a row are sent without leaving the page. */
function startForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('enhance' in form.dataset)) return;
    const row = rowOf(form);
    if (!row) return;
    event.preventDefault();
    const confirm = (event.submitter as HTMLButtonElement | null)?.name === 'confirm';
    if (form.dataset.form === 'translation' && !('taken' in form.dataset))
      void saveEditor(row, { confirm, onward: confirm ? 'next' : 'stay' });
    else void send(row, form, event.submitter);
  });
}

async function send(row: HTMLElement, form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  let here = true;
  const { done, row: fresh } = await sendForm(row, form, submitter, () => {
    here = currentRow()?.dataset.segment === row.dataset.segment;
  });
  if (done && 'taken' in form.dataset) forgetDrafts(row.dataset.segment ?? '');
  if (form.dataset.form === 'flag') paintChoice(null);
  if (fresh && here) setCurrent(fresh, { focus: true });
  if (fresh && !done) carryOver(form, fresh);
  if (fresh) offerDraft(fresh);
  if (done) announce(say(`done.${form.dataset.form}`, { number: row.dataset.position ?? '' }));
}

/** After a refusal: what was typed into the sent form goes into the same form of the row that came back, opened again. */
function carryOver(refused: HTMLFormElement, row: HTMLElement): void {
  const action = refused.getAttribute('action') ?? '';
  const form = row.querySelector<HTMLFormElement>(`form[action="${CSS.escape(action)}"]`);
  if (!form) return;
  for (const typed of refused.querySelectorAll('textarea')) {
    const field = form.elements.namedItem(typed.name);
    if (field instanceof HTMLTextAreaElement) field.value = typed.value;
  }
  const folded = form.closest('details:not(.flag)');
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  if (refused.dataset.form === 'flag') markAgain(refused, row);
}

/** Links and clicks of a row that open something in place. */
function startActions(): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const row = rowOf(target);
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const action = target.closest<HTMLElement>('[data-action]')?.dataset.action;
    if (action === 'edit') openEditor(row);
    else if (action === 'comment') openComment(row);
    else if (action === 'leave-comment') closeComment(row);
    else if (action === 'leave-theirs') {
      forgetDrafts(row.dataset.segment ?? '');
      void leaveEditor(row);
    } else if (action === 'flag') void openFlagForm(row);
    else if (action === 'repair') {
      setCurrent(row, { focus: true });
      toggleRepair();
    } else if (action === 'term') void toTerm(row);
    else if (action === 'leave') void (openForm(row) ? closeFlagForm(row) : leaveEditor(row));
    else {
      // A click into the English edits it; a selection made with the mouse is left alone, it may be for a flag.
      const text = target.closest<HTMLElement>('.text[data-side="target"]');
      if (!text || text.isContentEditable || !getSelection()?.isCollapsed) return;
      const { anchorNode, anchorOffset } = getSelection() as Selection;
      const caret = anchorNode ? offsetAt(text, anchorNode, anchorOffset) : undefined;
      openEditor(row, caret === undefined ? {} : { caret });
      return;
    }
    event.preventDefault();
  });
}

/** What the form of another page has done, said once: not again on a reload, and not to whom the address is sent. */
function tellWhatWasDone(): void {
  const told = workbench()?.dataset.told;
  if (told) tell(told);
  const address = new URL(location.href);
  for (const name of TELLING) address.searchParams.delete(name);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/** What in an address has a page say that something was done. */
const TELLING = ['restored', 'told', 'deleted', 'changed', 'left'];

function startTheme(): void {
  const form = document.querySelector<HTMLFormElement>('[data-theme-form]');
  form?.querySelector('select')?.addEventListener('change', () => form.requestSubmit());
}

start();
// To early-keys.ts.
dispatchEvent(new Event('tawazi-ready'));
