import { tell } from './announce.js';
import { fetchPiece } from './pieces.js';
import { say } from './strings.js';

/** Puts a choice of looks into effect at once, says which it is now, and has it remembered. */
export function choose(name: 'columns' | 'letters' | 'omissions' | 'invisibles', value: string): void {
  document.documentElement.dataset[name] = value;
  tell(`${say(`settings.${name}`)}: ${say(`settings.${name}.${value}`)}`);
  // Without a connection it holds for this page.
  void fetchPiece('/preferences', new URLSearchParams({ [name]: value }));
}

/** The other way around of the two columns. */
export function swapColumns(): boolean {
  const now = document.documentElement.dataset.columns;
  choose('columns', now === 'english-first' ? 'arabic-first' : 'english-first');
  return true;
}

/** Whether single letters act. They can be switched off for people whose tools press keys for them (WCAG 2.1.4). */
export function lettersAct(): boolean {
  return document.documentElement.dataset.letters !== 'off';
}

/** The switch in the list of keys. */
export function startLetterSwitch(): void {
  const box = document.querySelector<HTMLInputElement>('input[data-letter-keys]');
  box?.addEventListener('change', () => choose('letters', box.checked ? 'on' : 'off'));
}
