import type { PairCheck } from '../check.js';
import { antonym } from './antonym.js';
import { falseFriend } from './false-friend.js';
import { negationAdded, negationDropped } from './negation.js';
import { modality, tense } from './verbs.js';

export const meaningChecks: readonly PairCheck[] = [
  negationDropped,
  negationAdded,
  antonym,
  tense,
  modality,
  falseFriend,
];
