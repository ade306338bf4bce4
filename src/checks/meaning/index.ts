import type { PairCheck } from '../check.js';
import { antonym } from './antonym.js';
import { connective } from './connective.js';
import { falseFriend } from './false-friend.js';
import { negationAdded, negationDropped } from './negation.js';
import { pronounGender } from './pronoun-gender.js';
import { quantifier } from './quantifier.js';
import { tense } from './tense.js';
import { modality } from './verbs.js';

export const meaningChecks: readonly PairCheck[] = [
  negationDropped,
  negationAdded,
  quantifier,
  antonym,
  connective,
  tense,
  modality,
  pronounGender,
  falseFriend,
];
