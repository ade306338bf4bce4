import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/text/remembering.js';

describe('a remembering function', () => {
  it('finds what is asked for again once, whatever the answer is', () => {
    const asked: string[] = [];
    const find = remembering((word) => {
      asked.push(word);
      return word === 'none' ? null : word.length;
    });
    expect([find('one'), find('none'), find('one'), find('none')]).toEqual([3, null, 3, null]);
    expect(asked).toEqual(['one', 'none']);
  });

  it('keeps the words in use while any number of others pass, and no more than it may', () => {
    const asked = new Map<string, number>();
    const find = remembering((word) => {
      asked.set(word, (asked.get(word) ?? 0) + 1);
      return word;
    }, 100);
    for (let k = 0; k < 10_000; k++) {
      find(`passing ${k}`);
      find(`in use ${k % 10}`);
    }
    for (let k = 0; k < 10; k++) expect(asked.get(`in use ${k}`)).toBe(1);
    find('passing 0');
    expect(asked.get('passing 0')).toBe(2);
  });
});
