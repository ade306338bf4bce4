import { describe, expect, it } from 'vitest';
import { pairChecks } from '../../src/checks/registry.js';
import { projectWith } from './glossary.js';
import { fixed, said } from './said.js';
import { coverageTables } from './tables/coverage.js';
import { datesTables } from './tables/dates.js';
import { englishTables } from './tables/english.js';
import { formTables } from './tables/form.js';
import { meaningTables } from './tables/meaning.js';
import { namesTables } from './tables/names.js';
import { numbersTables } from './tables/numbers.js';
import { termsOfTables, termsTables } from './tables/terms.js';

const tables = {
  ...coverageTables,
  ...datesTables,
  ...englishTables,
  ...formTables,
  ...meaningTables,
  ...namesTables,
  ...numbersTables,
  ...termsTables,
};

/** Its glossary says nothing to the other checks. */
const project = projectWith(termsOfTables);

for (const [id, table] of Object.entries(tables))
  describe(id, () => {
    const check = pairChecks.find((known) => known.id === id)!;
    it.each(table.map(([source, target, ...marked]) => [source, target, marked] as const))(
      '%s ⇢ %s',
      (source, target, marked) => {
        expect(said(check, source, target, project)).toEqual(marked);
      },
    );
  });

describe('a fix', () => {
  it.each([
    ['number', 'أصيب 72 شخصا.', 'It wounded 27 people.', 'It wounded 72 people.'],
    ['month', 'في تشرين الثاني', 'in October', 'in November'],
    ['year', 'منذ عام 2011', 'since 2012', 'since 2011'],
    ['repeated-word', 'في طرابلس', 'in in Tripoli', 'in Tripoli'],
    ['modal-to', 'سيلتقي', 'He will to meet them.', 'He will meet them.'],
    ['modal-inflected', 'سيذهب', 'He will goes.', 'He will go.'],
    ['perfect-form', 'ذهب', 'He has went.', 'He has gone.'],
    ['missing-to', 'يريد أن يذهب', 'He wants go.', 'He wants to go.'],
    ['article-place', 'مصير ليبيا', 'the fate of the Libya', 'the fate of Libya'],
    ['a-an', 'ساعة', 'for a hour', 'for an hour'],
    ['prevent-from', 'لمنع', 'to prevent countries manipulating it', 'to prevent countries from manipulating it'],
    ['comma-before-said', 'قال', 'the Libya" he said.', 'the Libya," he said.'],
    ['spacing', 'وصل', 'He arrived , then left.', 'He arrived, then left.'],
    ['end-punctuation', 'هل وصل؟', 'Has he arrived.', 'Has he arrived?'],
    ['term-forbidden', 'دخلت الميليشيات المدينة.', 'The militias entered.', 'The armed groups entered.'],
    ['term-forbidden', 'الميليشيا', 'Militia fighters', 'Armed group fighters'],
    ['term-forbidden', 'الميليشيا', "a militia's leader", "an armed group's leader"],
    ['term-forbidden', 'الاتفاق', 'A deal was signed.', 'An agreement was signed.'],
    ['term-forbidden', 'قصف الجيش المدينة.', 'The army bombed the city.', 'The army shelled the city.'],
    ['digits-mixed', '١٬٢٣٤٫٥', '١٬٢٣٤٫٥ tonnes', '1,234.5 tonnes'],
  ])('of %s gives the text back mended', (id, source, target, mended) => {
    expect(fixed(pairChecks.find((check) => check.id === id)!, source, target, project)).toBe(mended);
  });
});

it('every check has a table', () => {
  // An empty translation has a file of its own (form/empty.test.ts).
  expect(pairChecks.map(({ id }) => id).filter((id) => !(id in tables))).toEqual(['empty']);
});
