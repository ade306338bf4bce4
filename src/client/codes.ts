import { announce } from './announce.js';
import { besideMarker, markerAround, markersIn, nameOf, withWholeMarkers } from './code-markers.js';
import { rowOf } from './rows.js';
import { offsetAt, pointAt, rangeOf, textAround } from './text-offsets.js';

const PAINT = 'mark-code';

/** Where the caret was when it last stood outside of all markers, to know which way it goes. */
let last = 0;
let composing = false;
/** A mouse button or a finger is down. */
let pressed = false;

/**
 * Markers of inline codes in a text that is edited: painted, and one thing each. The caret goes over them, a selection takes
 * them whole, and what would delete a part deletes all of it. A marker whose number is no code of the segment is text.
 */
export function startCodes(): void {
  document.addEventListener('compositionstart', () => (composing = true));
  document.addEventListener('compositionend', () => (composing = false));
  for (const [name, down] of [
    ['pointerdown', true],
    ['pointerup', false],
    ['pointercancel', false],
    // No pointer goes up where a drag ends.
    ['dragend', false],
  ] as const)
    document.addEventListener(name, () => (pressed = down), true);
  // Only text can be dropped; what the browser makes of the markup beside it, the page's own policy would refuse.
  document.addEventListener('dragstart', (event) => {
    if (editedAround(getSelection()?.anchorNode)) event.dataTransfer?.clearData('text/html');
  });
  document.addEventListener('selectionchange', keepOutside);
  // The browser tells of a new place late: the next key may come before, and would be taken to come from an older one.
  document.addEventListener('keydown', keepOutside, true);
  document.addEventListener('beforeinput', keepWhole);
  document.addEventListener('input', paintCodes);
  document.addEventListener('focusin', paintCodes);
}

/** Paints the markers of the text that is open; to be called when one was opened or left. */
export function paintCodes(): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(PAINT);
  const text = document.querySelector<HTMLElement>('.text[data-codes][contenteditable]');
  const ranges = text ? markersIn(text).flatMap(({ start, end }) => rangeOf(text, start, end) ?? []) : [];
  if (ranges.length > 0) CSS.highlights.set(PAINT, new Highlight(...ranges));
}

/** The text with codes that is being edited and holds a node. */
function editedAround(node: Node | null | undefined): HTMLElement | null {
  const text = textAround(node);
  return text?.isContentEditable && text.dataset.codes && rowOf(text) ? text : null;
}

function keepOutside(): void {
  const selection = getSelection();
  const text = editedAround(selection?.focusNode);
  if (!selection?.anchorNode || !selection.focusNode || !text || composing) return;
  const focus = offsetAt(text, selection.focusNode, selection.focusOffset);
  const anchor = offsetAt(text, selection.anchorNode, selection.anchorOffset);
  if (focus === undefined || anchor === undefined) return;
  const markers = markersIn(text);
  const [here, from] = [markerAround(markers, focus), markerAround(markers, anchor)];
  if (!here && !from) {
    last = focus;
    return;
  }
  if (selection.isCollapsed) {
    last = besideMarker(markers, focus, last);
    select(text, last, last);
    // Letters that the caret passes are read by the browser; a marker is none.
    announce(nameOf(text, here!.text));
    return;
  }
  const whole = withWholeMarkers(markers, Math.min(anchor, focus), Math.max(anchor, focus));
  const widened = anchor <= focus ? whole.end : whole.start;
  // By key a selection also gives a marker back; the hand on a mouse goes to and fro within one.
  last = pressed ? widened : besideMarker(markers, focus, last);
  select(text, from ? (anchor <= last ? from.start : from.end) : anchor, last);
}

function keepWhole(event: InputEvent): void {
  // Where only plain text can be typed the event names no ranges: what it is about is the selection.
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const text = editedAround(range?.startContainer);
  if (!range || !text || !event.cancelable || event.isComposing || event.inputType.startsWith('history')) return;
  const start = offsetAt(text, range.startContainer, range.startOffset);
  const end = offsetAt(text, range.endContainer, range.endOffset);
  if (start === undefined || end === undefined) return;
  const [from, to] = start === end ? deletedFrom(text, start, event.inputType) : [start, end];
  const cut = markersIn(text).filter(({ start, end }) => {
    const whole = from <= start && end <= to;
    return from < end && start < to ? !whole : start < from && from < end;
  });
  if (cut.length === 0) return;
  event.preventDefault();
  if (!event.inputType.startsWith('delete')) {
    // Something dropped into a marker goes behind it.
    select(text, cut[0]!.end, cut[0]!.end);
    const put = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    document.execCommand('insertText', false, put);
    return;
  }
  select(text, Math.min(from, cut[0]!.start), Math.max(to, cut.at(-1)!.end));
  // Deprecated, and the one way that the browser's own undo knows of.
  document.execCommand('delete');
}

/** What a deletion at the caret is of. */
function deletedFrom(text: HTMLElement, at: number, type: string): readonly [from: number, to: number] {
  const [, unit, direction] = /^delete(Content|Word|SoftLine|HardLine)(Backward|Forward)$/.exec(type) ?? [];
  const selection = getSelection();
  if (!selection || !unit || !direction) return [at, at];
  const granularity = unit === 'Content' ? 'character' : unit === 'Word' ? 'word' : 'lineboundary';
  selection.modify('extend', direction.toLowerCase(), granularity);
  const reached = selection.focusNode ? (offsetAt(text, selection.focusNode, selection.focusOffset) ?? at) : at;
  select(text, at, at);
  return [Math.min(at, reached), Math.max(at, reached)];
}

function select(text: HTMLElement, start: number, end: number): void {
  const [one, other] = [pointAt(text, start), pointAt(text, end)];
  if (one && other) getSelection()?.setBaseAndExtent(one.node, one.offset, other.node, other.offset);
}
