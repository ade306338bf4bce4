import type { PairCheck } from '../check.js';
import { agreement } from './agreement.js';
import { articleDropped } from './article-dropped.js';
import { aAn, articlePlace } from './articles.js';
import { misplacedWord } from './misplaced-word.js';
import { modalInflected, modalTo } from './modals.js';
import { nounNumber } from './noun-of-many.js';
import { repeatedPhrase, uncountable } from './nouns.js';
import { commaBeforeSaid, danglingEnd, passiveForm, preventFrom } from './phrases.js';
import { repeatedWord } from './repeated-word.js';
import { spelling } from './spelling.js';
import { baseForm, missingTo, perfectForm } from './verb-forms.js';

export const englishChecks: readonly PairCheck[] = [
  repeatedWord,
  misplacedWord,
  modalTo,
  modalInflected,
  perfectForm,
  baseForm,
  missingTo,
  agreement,
  nounNumber,
  articlePlace,
  articleDropped,
  aAn,
  uncountable,
  repeatedPhrase,
  passiveForm,
  preventFrom,
  commaBeforeSaid,
  danglingEnd,
  spelling,
];
