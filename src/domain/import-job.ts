/** How an import that is done piece by piece stands. */
export const importStates = ['running', 'done', 'refused', 'cancelled', 'interrupted', 'failed'] as const;
export type ImportState = (typeof importStates)[number];
