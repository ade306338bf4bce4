import { expect, test } from 'vitest';
import { newForm, perWord, perWordOf } from '../../../src/align/words/per-word.js';
import { sourceWords, targetWords } from '../../../src/align/words/words.js';

test('what was found out of a word is found out once, also that it is nothing', () => {
  const asked: string[] = [];
  const vowelOf = perWord((text) => {
    asked.push(text);
    return /[aeiou]/.exec(text)?.[0];
  });
  expect(targetWords('Tsk, the cat: tsk, the dog.').map(vowelOf)).toEqual([undefined, 'e', 'a', undefined, 'e', 'o']);
  // A capital is another way to write it.
  expect(asked).toEqual(['tsk', 'the', 'cat', 'tsk', 'dog']);
});

test('two questions, and one question of two lexicons, have their own answers', () => {
  const [word] = sourceWords('كتاب');
  const [first, last] = [perWord((text) => text[0]), perWord((text) => text.at(-1))];
  expect([first(word!), last(word!), first(word!)]).toEqual(['ك', 'ب', 'ك']);
  const longerThan = perWordOf((limit: { readonly letters: number }, text) => text.length > limit.letters);
  const [two, five] = [{ letters: 2 }, { letters: 5 }];
  expect([longerThan(two)(word!), longerThan(five)(word!), longerThan(two)(word!)]).toEqual([true, false, true]);
});

test('a question that was made after a form is answered for it, too', () => {
  const form = newForm('word');
  const lengthOf = perWord((text) => text.length);
  expect(lengthOf({ form })).toBe(4);
});
