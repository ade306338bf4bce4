import { choose } from './preferences.js';

/** Whether single letters act. They can be switched off for people whose tools press keys for them (WCAG 2.1.4). */
export function lettersAct(): boolean {
  return document.documentElement.dataset.letters !== 'off';
}

/** The switch in the list of keys. */
export function startLetterSwitch(): void {
  const box = document.querySelector<HTMLInputElement>('input[data-letter-keys]');
  box?.addEventListener('change', () => choose('letters', box.checked ? 'on' : 'off'));
}
