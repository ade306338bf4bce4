/** Below this the filters are a line that is moved with the finger. */
const HAND = '(max-width: 760px)';

/**
 * Keeps the filters in one line: those at its end that it has no room for go behind a button. What is filtered by stays in
 * sight. To be called again when the bar was put anew or a count has changed.
 */
export function fitChips(): void {
  const nav = document.getElementById('filters');
  const button = nav?.querySelector<HTMLElement>('[data-more-filters]');
  const menu = document.getElementById('more-filters');
  if (!nav || !button || !menu || menu.matches(':popover-open')) return;
  button.before(...menu.children);
  button.hidden = true;
  if (matchMedia(HAND).matches || fits(nav)) return;
  button.hidden = false;
  const chips = [...nav.children].slice(0, [...nav.children].indexOf(button));
  for (const chip of chips.reverse()) {
    if (fits(nav)) return;
    if (!chip.matches('[aria-current]') && !chip.querySelector('[aria-current]')) menu.prepend(chip);
  }
}

export function startChips(): void {
  fitChips();
  addEventListener('resize', fitChips);
  // Letters of the page's own faces are wider or narrower than those that stood in for them.
  void document.fonts.ready.then(fitChips);
}

/** But for what is left over of a pixel. */
function fits({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth <= clientWidth + 1;
}
