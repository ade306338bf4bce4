/** Puts a choice of looks into effect at once, and has it remembered. */
export function choose(name: 'columns' | 'letters' | 'omissions' | 'invisibles', value: string): void {
  document.documentElement.dataset[name] = value;
  const body = new URLSearchParams({ [name]: value });
  // Without a connection it holds for this page.
  void fetch('/preferences', { method: 'POST', body, headers: { 'HX-Request': 'true' } }).catch(() => undefined);
}

/** The other way around of the two columns. */
export function swapColumns(): boolean {
  const now = document.documentElement.dataset.columns;
  choose('columns', now === 'english-first' ? 'arabic-first' : 'english-first');
  return true;
}
