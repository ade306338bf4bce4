/** How much of a whole is meant, how often, and on which side of a number. */
export type Amount = 'all' | 'most' | 'some' | 'few' | 'always' | 'often' | 'sometimes' | 'rarely';

/** Arabic words before the noun that they are of, folded. */
const ARABIC: ReadonlyMap<string, Amount> = new Map([
  ...listed('all', 'كل جميع كافه كامل'),
  ...listed('most', 'معظم اغلب غالبيه اغلبيه اكثريه جل'),
  ...listed('some', 'بعض'),
]);

/** Words that say so of themselves. */
const ARABIC_ALONE: ReadonlyMap<string, Amount> = new Map([
  ...listed('all', 'الجميع الكل جميعهم جميعها جميعا كلهم كلها كله جميعنا كلنا'),
  ...listed('most', 'معظمهم معظمها اغلبهم اغلبها غالبيتهم'),
  ...listed('some', 'البعض'),
  ...listed('always', 'دائما دوما'),
  ...listed('often', 'غالبا'),
  ...listed('sometimes', 'احيانا'),
  ...listed('rarely', 'نادرا قلما'),
]);

const ENGLISH: ReadonlyMap<string, Amount> = new Map([
  ...listed('all', 'all every each whole entire'),
  ...listed('most', 'most majority'),
  ...listed('some', 'some several certain'),
  ...listed('few', 'few'),
]);

const ENGLISH_ALONE: ReadonlyMap<string, Amount> = new Map([
  ...listed('all', 'everyone everybody everything all every'),
  ...listed('some', 'some'),
  ...listed('always', 'always constantly invariably permanently'),
  ...listed('often', 'often frequently usually mostly generally typically'),
  ...listed('sometimes', 'sometimes occasionally'),
  ...listed('rarely', 'rarely seldom hardly'),
]);

/** What an Arabic word says of the noun after it; a conjunction or preposition may be written onto it. */
export function arabicAmount(word: string): Amount | undefined {
  return ARABIC.get(word) ?? ARABIC.get(word.replace(/^(?:و|ف)?[بلك]?/, ''));
}

export function arabicAmountAlone(word: string): Amount | undefined {
  return ARABIC_ALONE.get(word) ?? ARABIC_ALONE.get(word.replace(/^[وفبل]/, ''));
}

export function englishAmount(word: string): Amount | undefined {
  return ENGLISH.get(word);
}

export function englishAmountAlone(word: string): Amount | undefined {
  return ENGLISH_ALONE.get(word);
}

function listed(amount: Amount, words: string): (readonly [string, Amount])[] {
  return words.split(' ').map((word) => [word, amount] as const);
}
