/**
 * Runs before the page is painted and before the modules are there, as a plain script: keeps the keys that are pressed
 * meanwhile, and presses them again once the modules listen. A page without the modules' code is not served by it.
 */
{
  const kept: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent): void => {
    const { key, target, isTrusted, ctrlKey, metaKey, altKey } = event;
    const command = ctrlKey || metaKey;
    // What stands in a field already is typed by the browser, and taken back by it; only what sends it is ours.
    const within = (target as Element).closest('a, button, summary, select, input, textarea');
    const wanted = command
      ? (within?.matches('input, textarea') ? /^(Enter|s)$/i : /^(Enter|[sz])$/i).test(key)
      : !within &&
        !altKey &&
        (/^([^ ]|Enter|Escape|Arrow(Left|Right))$/u.test(key) || (kept.length > 0 && /^( |Backspace)$/.test(key)));
    if (!isTrusted || !wanted) return;
    event.preventDefault();
    event.stopPropagation();
    kept.push(event);
  };
  const press = (event: KeyboardEvent): void => {
    const field = document.activeElement ?? document.body;
    // An event made by a script writes nothing: what the key would have written is written here.
    if (!field.dispatchEvent(new KeyboardEvent('keydown', event)) || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Backspace') document.execCommand('delete');
    else if (event.key === 'Enter') document.execCommand('insertLineBreak');
    else if (event.key.length === 1) document.execCommand('insertText', false, event.key);
  };
  document.addEventListener('keydown', keep, true);
  const stop = (): void => document.removeEventListener('keydown', keep, true);
  // By then the modules are there or do not come: the keys are the browser's again.
  addEventListener('load', stop, { once: true });
  addEventListener('tawazi-ready', async () => {
    removeEventListener('load', stop);
    // One after the other, each when what the one before it began is there; what is pressed meanwhile comes behind.
    for (let event = kept.shift(); event; event = kept.shift()) {
      press(event);
      await new Promise((resolve) => setTimeout(resolve));
    }
    stop();
  });
}
