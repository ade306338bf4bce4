import type { Remark } from '../finding.js';
import { ALLOWED } from './allowed.js';

/** A loaded grammar engine: what its allowed rules say of an English text. */
export interface GrammarEngine {
  readonly remarks: (text: string) => Promise<Remark[]>;
}

/**
 * Loads harper.js with nothing but the allowed rules switched on: about a second and 300 MB at first, 490 MB after some
 * sentences, 2 ms of processor time each. Rejects where it is not installed or cannot be loaded.
 */
export async function loadGrammarEngine(): Promise<GrammarEngine> {
  const [{ LocalLinter, Dialect }, { slimBinary }] = await Promise.all([
    import('harper.js'),
    import('harper.js/slimBinary'),
  ]);
  const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.American });
  const allowed = new Set(ALLOWED);
  const rules = Object.keys(await linter.getLintConfig());
  await linter.setLintConfig(Object.fromEntries(rules.map((rule) => [rule, allowed.has(rule)])));
  return {
    async remarks(text) {
      if (text.trim() === '' || text.length > LONGEST) return [];
      const found = await linter.organizedLints(text, { language: 'plaintext' });
      return Object.entries(found).flatMap(([rule, lints]) =>
        lints.map((lint): Remark => {
          const { start, end } = lint.span();
          const [suggestion] = lint.suggestions();
          const replaces = suggestion?.kind() === REPLACE;
          return {
            side: 'target',
            start,
            end,
            level: 'warning',
            reason: { key: 'check.grammar.rule', values: { rule, says: plain(lint.message()) } },
            ...(replaces ? { fix: { start, end, text: suggestion.get_replacement_text() } } : {}),
          };
        }),
      );
    },
  };
}

/** Longer texts are no sentences, and take seconds. */
const LONGEST = 10_000;
/** SuggestionKind.Replace. */
const REPLACE = 0;

/** The engine's Markdown as plain words. */
function plain(message: string): string {
  return message.replace(/[`*]/g, '“').replace(/“([^“]*)“/g, '“$1”');
}
