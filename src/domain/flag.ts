/** MQM-Core categories (themqm.org), two levels, with what an Arabic–English desk needs under Locale. */
export const categories = [
  'accuracy/mistranslation',
  'accuracy/addition',
  'accuracy/omission',
  'accuracy/untranslated',
  'fluency/grammar',
  'fluency/punctuation',
  'fluency/spelling',
  'fluency/register',
  'fluency/inconsistency',
  'terminology/inappropriate',
  'terminology/inconsistent',
  'style/awkward',
  'style/unidiomatic',
  'locale/number',
  'locale/date',
  'locale/currency',
  'locale/name',
  'source-issue',
  'other',
] as const;
export type Category = (typeof categories)[number];

export const severities = ['neutral', 'minor', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const flagStates = ['open', 'fixed', 'verified', 'dismissed', 'disputed', 'settled'] as const;
export type FlagState = (typeof flagStates)[number];

export const flagSteps = ['fix', 'verify', 'dismiss', 'reopen', 'dispute', 'settle'] as const;
export type FlagStep = (typeof flagSteps)[number];

const life: Record<FlagStep, { readonly from: readonly FlagState[]; readonly to: FlagState }> = {
  fix: { from: ['open'], to: 'fixed' },
  verify: { from: ['fixed'], to: 'verified' },
  dismiss: { from: ['open', 'fixed'], to: 'dismissed' },
  reopen: { from: ['fixed', 'verified', 'dismissed', 'disputed', 'settled'], to: 'open' },
  dispute: { from: ['fixed', 'dismissed'], to: 'disputed' },
  settle: { from: ['disputed'], to: 'settled' },
};

/** The usual reasons for setting a flag aside; more can be said in words, and `other` wants them. */
export const setAsideReasons = [
  'no-error',
  'preference',
  'source-says-so',
  'house-style',
  'said-before',
  'other',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** The state a step leads to, or undefined where the flag's life has no such step from here. */
export function flagAfter(state: FlagState, step: FlagStep): FlagState | undefined {
  return life[step].from.includes(state) ? life[step].to : undefined;
}

/** The steps that a flag in this state can take. */
export function stepsFrom(state: FlagState): FlagStep[] {
  return flagSteps.filter((step) => life[step].from.includes(state));
}

/** The states in which a flag still waits for somebody: for a correction, for its verification, for a third person's word. */
export const pendingStates = ['open', 'fixed', 'disputed'] as const satisfies readonly FlagState[];

export function isPending(state: FlagState): boolean {
  return (pendingStates as readonly FlagState[]).includes(state);
}

export const isCategory = (value: unknown): value is Category => categories.includes(value as Category);
export const isSetAsideReason = (value: unknown): value is SetAsideReason =>
  setAsideReasons.includes(value as SetAsideReason);
export const isSeverity = (value: unknown): value is Severity => severities.includes(value as Severity);
