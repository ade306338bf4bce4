import type { FlagView } from '../../src/domain/read-model.js';

/** The words that a flag was raised on, in their own language and direction; nothing for the whole segment. */
export function QuotedWords({ flag }: { readonly flag: FlagView }) {
  if (flag.raisedText === null) return null;
  const [language, direction] = flag.side === 'source' ? ['ar', 'rtl'] : ['en', 'ltr'];
  return (
    <q lang={language} dir={direction}>
      {flag.raisedText}
    </q>
  );
}
