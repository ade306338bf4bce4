import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { checkMessagesEn } from '../../src/checks/messages/en.js';
import { allChecks, pairChecks } from '../../src/checks/registry.js';
import { isCategory, isSeverity } from '../../src/domain/flag.js';
import { checkMessagesAr } from '../../views/locales/ar/what-checks-say.js';
import { projectWith } from './glossary.js';

const ids = allChecks.map(({ id }) => id);

describe('the registry of checks', () => {
  it('names every check once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(allChecks.map((check) => [check.id, check] as const))(
    '%s has a name, a purpose and MQM terms',
    (id, check) => {
      expect(checkMessagesEn).toHaveProperty([`check.${id}`]);
      expect(checkMessagesEn).toHaveProperty([`check.${id}.what`]);
      expect(isCategory(check.category)).toBe(true);
      expect(isSeverity(check.severity)).toBe(true);
      expect(check.levels.length).toBeGreaterThan(0);
    },
  );

  it.each(pairChecks.map((check) => [check.id, check] as const))(
    '%s speaks in its own example, within its levels',
    (_, check) => {
      const { source, target, terms = [] } = check.example;
      const remarks = check.run(new AnalysedPair(source, target, undefined, projectWith(terms)));
      expect(remarks).not.toEqual([]);
      for (const { level, side, start, end, fix } of remarks) {
        expect(check.levels).toContain(level);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual((side === 'source' ? source : target).length);
        if (fix) expect(fix.end).toBeLessThanOrEqual(target.length);
      }
    },
  );

  it('has the same messages in both languages, with the same values', () => {
    const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(Object.keys(checkMessagesAr).sort()).toEqual(Object.keys(checkMessagesEn).sort());
    for (const [key, text] of Object.entries(checkMessagesEn))
      expect([key, ...names(checkMessagesAr[key as keyof typeof checkMessagesEn])]).toEqual([key, ...names(text)]);
  });

  it('has messages for no check that is not there', () => {
    const named = new Set(Object.keys(checkMessagesEn).map((key) => key.split('.')[1]));
    expect([...named].filter((id) => !ids.includes(id!))).toEqual([]);
  });
});
