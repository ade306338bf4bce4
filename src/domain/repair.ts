/** The ways in which a person mends an alignment. Directions are those of the English: up is towards the beginning. */
export const repairKinds = [
  'merge',
  'split',
  'move-up',
  'move-down',
  'shift-up',
  'shift-down',
  'detach',
  'pair',
  'confirm',
  'realign',
] as const;
export type RepairKind = (typeof repairKinds)[number];

export const isRepairKind = (value: unknown): value is RepairKind => repairKinds.includes(value as RepairKind);

/** Why a repair is not possible here. */
export type RepairProblem =
  | 'no-next'
  | 'no-previous'
  | 'nothing-to-move'
  | 'nothing-to-detach'
  | 'no-partner'
  | 'no-place'
  | 'nothing-to-realign'
  | 'bound-to-file'
  | 'too-long';

/** What a person did that can be taken back at once: one save, one repair, one deed on many segments, one update. */
export const changeKinds = [
  'save',
  'confirm',
  'approve',
  'fix',
  'restore',
  'replace',
  'repair',
  'update',
  'undo',
  'redo',
] as const;
export type ChangeKind = (typeof changeKinds)[number];
