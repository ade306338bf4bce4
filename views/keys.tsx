import type { Standing } from '../src/domain/read-model.js';
import type { PageContext } from './context.js';
import type { Key } from './locales/translate.js';

interface KeyRow {
  readonly keys: readonly string[];
  readonly does: Key;
  readonly reviewers?: true;
}

/** The keys of the workbench, as src/client/keys.ts binds them. */
export const keyRows: readonly KeyRow[] = [
  { keys: ['j', 'k', 'Alt+↓', 'Alt+↑'], does: 'keys.next' },
  { keys: ['Enter'], does: 'keys.edit' },
  { keys: ['Esc'], does: 'keys.leave' },
  { keys: ['Ctrl+Enter'], does: 'keys.confirm' },
  { keys: ['Ctrl+Shift+Enter'], does: 'keys.confirmTodo' },
  { keys: ['Ctrl+S'], does: 'keys.save' },
  { keys: ['→', '←', 'Shift+→'], does: 'keys.words' },
  { keys: ['b'], does: 'keys.across' },
  { keys: ['e', 'Shift+E'], does: 'keys.marks' },
  { keys: ['f', 'Alt+F'], does: 'keys.flag' },
  { keys: ['y'], does: 'keys.accept' },
  { keys: ['a', 'Alt+A'], does: 'keys.approve', reviewers: true },
  { keys: ['r', 'Alt+R'], does: 'keys.request', reviewers: true },
  { keys: ['1', '…', '9'], does: 'keys.apply' },
  { keys: ['x'], does: 'keys.dismiss' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['n'], does: 'keys.jump' },
  { keys: ['v', 'Shift+V'], does: 'keys.select' },
  { keys: ['s'], does: 'keys.bar' },
  { keys: ['c'], does: 'keys.comment' },
  { keys: ['d'], does: 'keys.read' },
  { keys: ['h'], does: 'keys.history' },
  { keys: ['t'], does: 'keys.term' },
  { keys: ['g'], does: 'keys.repair' },
  { keys: ['Ctrl+Z', 'Ctrl+Shift+Z'], does: 'keys.undo' },
  { keys: ['o'], does: 'keys.omissions' },
  { keys: ['i'], does: 'keys.invisibles' },
  { keys: ['Alt+I'], does: 'keys.insert' },
  { keys: ['Alt+C'], does: 'keys.code' },
  { keys: ['w'], does: 'keys.swap' },
  { keys: ['?'], does: 'keys.help' },
];

/** The list of keys, shown by `?`. */
export function Keys({
  context: { t, look },
  standing,
}: {
  readonly context: PageContext;
  readonly standing: Standing;
}) {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('client.keysTitle')}</h2>
      <dl class="keys">
        {keyRows
          .filter((row) => !row.reviewers || standing.may.has('segment.approve'))
          .map((row) => (
            <div>
              <dt dir="ltr">
                {row.keys.map((key) => (
                  <kbd>{key}</kbd>
                ))}
              </dt>
              <dd>{t(row.does)}</dd>
            </div>
          ))}
      </dl>
      <label class="check">
        <input type="checkbox" data-letter-keys checked={look.letters === 'on'} />
        {t('keys.letters')}
      </label>
      <form method="dialog">
        <button type="submit">{t('app.close')}</button>
      </form>
    </dialog>
  );
}
