import type { Note, Unit } from '../../formats/format.js';

/** What nobody is to translate stays in the file alone. */
export function isOffered({ translatable, source, target }: Unit): boolean {
  return translatable && (source.text.trim() !== '' || (target?.text ?? '').trim() !== '');
}

/** What divides the k-th unit from the one before, as white space of running text. */
export function leadOf(unit: Unit, k: number): string {
  if (k === 0) return '';
  return unit.continues ? ' ' : '\n';
}

/** A note of the file as a comment. */
export function noteText({ from, text }: Note): string {
  return from ? `${from}: ${text}` : text;
}
