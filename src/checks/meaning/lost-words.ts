import type { Level } from '../finding.js';

/** A word of the Arabic that is nearly always put into one of a few English words. */
export interface LostWord {
  /** What it says, for the message. */
  readonly says: string;
  readonly level: Level;
  /** In folded words with single spaces between, and one before the first and behind the last. */
  readonly arabic: RegExp;
  /** All English that may say it; lower case. */
  readonly english: RegExp;
}

/** A number in figures or words, perhaps with a preposition, is next. */
const NUMBER =
  '(?= [بل]?(?:ال)?(?:[\\d\u0660-\u0669]|مئ|مائ|الف |مليون|مليار|ثلاث|اربع|خمس|ست[هةو ]|سبع|ثمان|تسع|عشر))';

/**
 * How often none of the English stands was counted on the texts that the lexicon was made of; a word for which that happens
 * more than once in a hundred times is a warning, more than three times has no place here (ربما, أيضا, كلا).
 */
export const LOST_WORDS: readonly LostWord[] = [
  {
    says: 'most',
    level: 'error',
    arabic: / [وف]?[بل]?(?:ال)?(?:معظم|اغلب|اغلبيه|غالبيه)(?:ه|هم|ها)? /,
    english:
      /\b(?:most\w*|major\w*|main\w*|largely|large (?:part|number|share)|bulk|predominant\w*|much|many|often|usual\w*|general\w*|more|vast|prevail\w*|common\w*|almost|overwhelming\w*|great\w*|primar\w*|nearly|lot|dominant|typical\w*)\b/,
  },
  {
    says: 'despite',
    level: 'error',
    arabic: / [وف]?(?:ب|علي )?(?:ال)?رغم /,
    english:
      /\b(?:despite|although|though|however|but|while|whilst|whereas|spite|even|yet|nevertheless|nonetheless|regardless|still|notwithstanding|albeit|as much as|defy\w*|defian\w*|no matter|for all|if)\b/,
  },
  {
    says: 'at least',
    level: 'error',
    arabic: / (?:علي الاقل|[وب]?ما لا [يت]قل عن|لا [يت]قل(?:ون)? عن) /,
    english: /\b(?:least|less|fewer|minimum|more|over|above|exceed\w*|up|under|below|excess|some)\b|\+/,
  },
  {
    says: 'alleged',
    level: 'error',
    arabic: / [وبل]?(?:ال)?مزعوم(?:ه|ين|ون)? | [وبل]?ما يسمي /,
    english:
      /\b(?:alleg\w+|so-called|called|purport\w*|suppos\w*|suspect\w*|accus\w*|claim\w*|known|presum\w*|assert\w*|contend\w*|pretend\w*|said|says?|report\w*|term\w*|named|self-\w+|label\w*|dubbed|would-be)\b/,
  },
  {
    says: 'twice',
    level: 'error',
    arabic: / [وف]?مرتين /,
    english: /\b(?:twice|two|double\w*|second|again|both|2|times|twofold|couple)\b/,
  },
  {
    says: 'former',
    level: 'error',
    arabic: / (?:ل|ب)?(?:ال)سابق(?:ه|ين|ون)? /,
    english:
      /\b(?:former|formerly|formally|ex|previous\w*|earlier|past|prior|before\w*|preced\w*|last|late|then|old\w*|ago|once|used|retired|time|already|ever|recent\w*|pre|again|histor\w*|first|initial\w*|original\w*|others?|above|foregoing|been|had)\b/,
  },
  {
    says: 'instead',
    level: 'warning',
    arabic: / [وف]?(?:بدلا|عوضا) (?:من|عن) /,
    english:
      /\b(?:instead|rather|replac\w*|place|lieu|substitut\w*|alternativ\w*|over|not|swap\w*|exchang\w*|chang\w*|favou?r|opposed|than|trad\w*|switch\w*|stead|but|without)\b|n['’]t/,
  },
  {
    says: 'more than',
    level: 'warning',
    arabic: new RegExp(` [وبل]?(?:اكثر من|ما [يت]زيد (?:علي|عن)|ازيد من)${NUMBER}`),
    english:
      /\b(?:more|over|above|exceed\w*|upwards?|excess|beyond|least|plus|greater|longer|older|higher|nearly|top\w*|surpass\w*|larger|better|past|outnumber\w*|most|fewer|less|under|further|just|only)\b|[+>]/,
  },
  {
    says: 'about',
    level: 'warning',
    arabic: new RegExp(` [وبل]?(?:حوالي|زهاء|قرابه|ما يقارب|ما يقرب من)${NUMBER}`),
    english:
      /\b(?:about|around|some|approximate\w*|near\w*|roughly|almost|circa|ca|close|estimate\w*|or so|up to|more|less|over|mid|odd|rough|average|just|under)\b|[~≈]|[a-z]-?ish\b/,
  },
  {
    says: 'must',
    level: 'warning',
    // كما ينبغي is "properly".
    arabic:
      /(?<! (?:كما|مما|ما|لا|ان|عما|من)) [وف]?س?(?:[يت]جب|[يت]تعين|[يت]توجب|لابد|لا بد|[يت]نبغي)(?! ان ?لا| الا) /,
    english:
      /\b(?:must\w*|should\w*|shall|ought|need\w*|ha(?:ve|s|d|ving) to|got|gotta|requir\w+|necess\w+|suppos\w+|oblig\w+|mandat\w+|essential\w*|imperative|importan\w+|dut(?:y|ies)|responsib\w+|due|best|better|vital|crucial\w*|urg\w+|recommend\w*|advi[sc]\w+|want|only|lets?|inevitabl\w+|forced?|compel\w*|bound|call\w*|demand\w*|will|would|can|could|may|never|not|cannot|please|always|be|ensure|make sure|critical\w*|until|remember|if|deserv\w*|worth|owe|expected|to do|who|what|how|where|when|which)\b|n['’]t/,
  },
];
