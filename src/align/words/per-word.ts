/** A word as it is written, wherever it stands, with what was found out of it. */
export interface WordForm {
  /** Folded, or in lower case. */
  readonly text: string;
  /** Answers of the functions that `perWord` made, each at its place. */
  readonly kept: unknown[];
}

/** A word of a text, by its form. */
export interface Formed {
  readonly form: WordForm;
}

/**
 * A function of a word's text whose answers are kept with the word's form. Checks ask the same of every word of every text,
 * and a table for each question would be looked up by the word's letters each time; so this is done once a word, where its
 * form is looked up, and answers are forgotten together with the form. They must not be changed by who gets them.
 */
export function perWord<Answer>(find: (text: string, word: Formed) => Answer): (word: Formed) => Answer {
  const place = places++;
  return (word) => {
    const { form } = word;
    const kept = form.kept[place];
    if (kept !== undefined) return (kept === NOTHING ? undefined : kept) as Answer;
    const answer = find(form.text, word);
    form.kept[place] = answer === undefined ? NOTHING : answer;
    return answer;
  };
}

let places = 0;
const NOTHING = {};

/** A form of which nothing has been found out. */
export function newForm(text: string): WordForm {
  return { text, kept: new Array(places) };
}

/** `perWord` for what depends on a lexicon, project or the like as well: made once for each, and not for more than a few. */
export function perWordOf<Owner extends object, Answer>(
  find: (owner: Owner, text: string, word: Formed) => Answer,
): (owner: Owner) => (word: Formed) => Answer {
  const known = new WeakMap<Owner, (word: Formed) => Answer>();
  return (owner) => {
    let ofOwner = known.get(owner);
    if (!ofOwner) {
      ofOwner = perWord((text, word) => find(owner, text, word));
      known.set(owner, ofOwner);
    }
    return ofOwner;
  };
}
