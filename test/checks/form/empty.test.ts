import { describe, expect, it } from 'vitest';
import { empty } from '../../../src/checks/form/empty.js';
import { said } from '../said.js';

describe('empty', () => {
  it.each([
    ['وصل الوفد مساء أمس.', '', ['error ']],
    ['وصل الوفد مساء أمس.', '  ', ['error   ']],
    ['وصل الوفد مساء أمس.', 'The delegation arrived last night.', []],
    ['', '', []],
  ])('%s ⇢ %s', (source, target, expected) => {
    expect(said(empty, source, target)).toEqual(expected);
  });
});
