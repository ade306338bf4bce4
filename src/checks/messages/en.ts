/**
 * What the checks say in English. Its keys are the ones that every language has: `check.ID` is the check's name,
 * `check.ID.what` what it looks for, anything else under `check.ID.` a reason that it gives.
 */
export const checkMessagesEn = {
  'check.empty': 'Empty translation',
  'check.empty.what': 'The Arabic has text and the English has none.',
  'check.empty.target': 'There is no translation yet.',
} as const;
