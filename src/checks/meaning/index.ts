import type { PairCheck } from '../check.js';
import { antonym } from './antonym.js';
import { condition } from './condition.js';
import { connective } from './connective.js';
import { falseFriend } from './false-friend.js';
import { lostWord } from './lost-word.js';
import { modality } from './modality.js';
import { negationAdded, negationDropped } from './negation.js';
import { pronounGender } from './pronoun-gender.js';
import { quantifier } from './quantifier.js';
import { restriction } from './restriction.js';
import { tense } from './tense.js';

export const meaningChecks: readonly PairCheck[] = [
  negationDropped,
  negationAdded,
  quantifier,
  antonym,
  connective,
  condition,
  restriction,
  lostWord,
  tense,
  modality,
  pronounGender,
  falseFriend,
];
