import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { checkPair } from '../../src/checks/run.js';
import { partsOf, saidAt, searched, standsAt } from '../../src/checks/terms/english-forms.js';
import { termsChecks } from '../../src/checks/terms/index.js';
import { projectWith } from './glossary.js';

const ENGLISH =
  "The interior and defence ministers of Iraq met the ministry's officials. An Iraqi cease fire, or truce, was agreed; ceasefires hold. " +
  'Archaeologists found glycoproteins and cellphones; French investments in France grew. Investing is an investment in the labour-market. ' +
  'The American Security Council, the council of security and the U.S. said: colour and colours, organised by the organization.';

const PHRASES = [
  'minister of defence',
  'ministry of interior',
  'ceasefire',
  'cease fire',
  'truce',
  'archeologist',
  'protein',
  'phone',
  'France',
  'french',
  'invest',
  'investment',
  'labour market',
  'labor',
  'Security Council',
  'council',
  'US',
  'american',
  'color',
  'organise',
  'in the',
  'of',
  'official',
  'Iraq',
  'iraqi',
  'nothing of this',
];

describe('what a glossary finds in a long translation', () => {
  const short = partsOf(ENGLISH);
  const long = partsOf(`${ENGLISH}\n`.repeat(4));

  it.each(PHRASES)('is what it finds in a look at every word: %s', (written) => {
    const phrase = partsOf(written);
    const ordered = searched(long);
    expect(ordered.index).toBeDefined();
    expect(saidAt(phrase, ordered)).toEqual(saidAt(phrase, { parts: long }));
    expect(standsAt(phrase, ordered)).toEqual(standsAt(phrase, { parts: long }));
  });

  it('is something', () => {
    expect(searched(short).index).toBeUndefined();
    const said = PHRASES.filter((written) => saidAt(partsOf(written), searched(long)).length > 0);
    expect(said.length).toBeGreaterThan(PHRASES.length - 3);
  });
});

describe('many terms in one long segment', () => {
  const names = Array.from({ length: 3_000 }, (_, k) => ({ arabic: nameOf(k, 'بتجدر'), english: nameOf(k, 'bdgrk') }));
  const project = projectWith(names.map((name) => ({ ...name, forbidden: `un${name.english}` })));

  const pairOf = (count: number) => {
    const some = names.slice(0, count);
    return new AnalysedPair(
      some.map(({ arabic }) => arabic).join('، '),
      some.map(({ english }, k) => (k % 3 === 0 ? `un${english}` : k % 3 === 1 ? english : 'other')).join(', '),
      undefined,
      project,
    );
  };

  it('are found, each with its English', () => {
    const findings = checkPair(pairOf(300), {}, termsChecks).map(({ check }) => check);
    expect(findings.filter((check) => check === 'term-forbidden')).toHaveLength(100);
    expect(findings.filter((check) => check === 'term-missing')).toHaveLength(100);
  });

  it('take a time that grows with their number, not with its square', () => {
    const spent = (count: number) => {
      const pair = pairOf(count);
      for (const need of [pair.sourceWords, pair.targetWords, pair.links]) void need;
      const before = process.cpuUsage();
      for (const check of termsChecks) check.run(pair);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const least = (count: number) => Math.min(...[1, 2, 3].map(() => spent(count)));
    spent(3_000);
    // Six times as many; by the square it would be thirty-six.
    expect(least(3_000) / least(500)).toBeLessThan(18);
  });
});

/** A name of its own for each number, in letters that no ending or clitic is made of. */
function nameOf(k: number, letters: string): string {
  return [...k.toString(5).padStart(6, '0')]
    .map((digit) => letters[Number(digit)])
    .join(letters[0] === 'b' ? 'o' : 'ز');
}
