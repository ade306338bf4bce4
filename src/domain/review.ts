export const verdicts = ['approved', 'changes-requested'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Four eyes: nobody passes their own work, unless the project allows it, and then it is marked.
 * `lastEditor` is null for a text that nobody here has touched since its import.
 */
export function fourEyes(
  who: string,
  lastEditor: string | null,
  projectAllowsOwn: boolean,
): 'granted' | 'granted-own' | 'refused' {
  if (who !== lastEditor) return 'granted';
  return projectAllowsOwn ? 'granted-own' : 'refused';
}
