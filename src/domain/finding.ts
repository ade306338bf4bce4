/** `error` is shown by default, `warning` asks to look again, `hint` is shown on demand. */
export const levels = ['error', 'warning', 'hint'] as const;
export type Level = (typeof levels)[number];

/** What a project sets for a check: off, or the level at which all its findings count; without a setting each counts as found. */
export const checkSettings = ['off', ...levels] as const;
export type CheckSetting = (typeof checkSettings)[number];

/** What checks look at, in the order in which a project's settings show them. */
export const checkFamilies = [
  'numbers',
  'dates',
  'names',
  'meaning',
  'coverage',
  'terms',
  'consistency',
  'english',
  'form',
] as const;
export type CheckFamily = (typeof checkFamilies)[number];

/** Where a finding comes from: our checks, the grammar engine, or a language model that a manager switched on. */
export const findingOrigins = ['check', 'grammar', 'model'] as const;
export type FindingOrigin = (typeof findingOrigins)[number];

/** The usual reasons for taking no notice of a finding; more can be said in words. */
export const dismissalReasons = ['false-alarm', 'intended', 'source-says-so', 'house-style', 'other'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

export const isLevel = (value: unknown): value is Level => levels.includes(value as Level);
export const isCheckSetting = (value: unknown): value is CheckSetting => checkSettings.includes(value as CheckSetting);
export const isDismissalReason = (value: unknown): value is DismissalReason =>
  dismissalReasons.includes(value as DismissalReason);
