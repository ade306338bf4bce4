import { american, type Folded, familyOf, isSaidBy, LEAST_IN_COMPOUND, LEAST_SHARED } from './english-family.js';

/**
 * The words of a long text in order to be looked up by a word of a glossary: by what they are forms of, and by the letters
 * that words of one family begin with and compounds end in. Places come out ascending.
 */
export class PartIndex {
  /** The places of each word. */
  readonly #places = new Map<string, number[]>();
  readonly #words = new Map<string, Folded>();
  /** The words under each key (see below). */
  readonly #byKey = new Map<string, Set<string>>();
  readonly #said = new Map<string, readonly number[]>();

  constructor(parts: readonly Folded[]) {
    parts.forEach((part, at) => {
      const places = this.#places.get(part.text);
      if (places) places.push(at);
      else this.#file(part, at);
    });
  }

  /** Where a form of the word stands. */
  formsOf({ text }: Folded): readonly number[] {
    return this.#placesOf(new Set([...this.#under(form(text)), ...this.#under(form(american(text)))]));
  }

  /** Where a phrase of these words may be said: where its first one is, or where it may be written in one or in two. */
  mayBeSaid(words: readonly Folded[]): readonly number[] {
    const [first, second] = words;
    const joined = words.length === 2 ? this.#under(form(first!.text + second!.text)) : [];
    const begun = words.length === 1 ? beginningsOf(first!.text).filter((text) => this.#places.has(text)) : [];
    const others = this.#placesOf(new Set([...joined, ...begun]));
    const places = this.#saidBy(first!);
    return others.length === 0 ? places : [...new Set([...places, ...others])].sort((a, b) => a - b);
  }

  #saidBy(wanted: Folded): readonly number[] {
    let places = this.#said.get(wanted.text);
    if (!places) {
      const words = [...this.#akin(wanted)].filter((text) => isSaidBy(this.#words.get(text)!, wanted));
      places = this.#placesOf(words);
      this.#said.set(wanted.text, places);
    }
    return places;
  }

  /** The words that may say another one by any of the ways that isSaidBy knows. */
  #akin({ text, stems }: Folded): Set<string> {
    const keys = [text, american(text), ...stems, ...familyOf(text)].map(form);
    if (text.length >= LEAST_SHARED) keys.push(beginning(text));
    if (text.length >= LEAST_IN_COMPOUND) keys.push(ending(text));
    return new Set(keys.flatMap((key) => [...this.#under(key)]));
  }

  #placesOf(words: Iterable<string>): number[] {
    return [...words].flatMap((text) => this.#places.get(text) ?? []).sort((a, b) => a - b);
  }

  #under(key: string): Iterable<string> {
    return this.#byKey.get(key) ?? [];
  }

  #file(part: Folded, at: number): void {
    const { text, stems } = part;
    this.#places.set(text, [at]);
    this.#words.set(text, part);
    for (const key of [form(text), ...stems.flatMap((stem) => [form(stem), beginning(stem), ending(stem)])]) {
      const words = this.#byKey.get(key);
      if (words) words.add(text);
      else this.#byKey.set(key, new Set([text]));
    }
  }
}

/** Keys of words: what they are a form of, what they begin with, what they end in. */
function form(text: string): string {
  return `=${text}`;
}

function beginning(text: string): string {
  return `^${text.slice(0, LEAST_SHARED)}`;
}

function ending(text: string): string {
  return `$${text.slice(-LEAST_IN_COMPOUND)}`;
}

function beginningsOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, k) => text.slice(0, k + 1));
}
