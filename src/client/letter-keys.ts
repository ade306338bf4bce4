const SETTING = 'tawazi-letter-keys';

/** Whether single letters act. They can be switched off for people whose tools press keys for them (WCAG 2.1.4). */
export function lettersAct(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

/** The switch in the list of keys. */
export function startLetterSwitch(): void {
  const box = document.querySelector<HTMLInputElement>('input[data-letter-keys]');
  if (!box) return;
  box.checked = lettersAct();
  box.addEventListener('change', () => localStorage.setItem(SETTING, box.checked ? 'on' : 'off'));
}
