import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { unsaidOf } from '../../src/checks/coverage/unsaid.js';
import { riskOf } from '../../src/checks/risk.js';

const arabic = 'أعلن وزير الداخلية أن الشرطة ألقت القبض على ثلاثة أشخاص في ضواحي العاصمة.';
const unsaid = (english: string, source = arabic) => unsaidOf(new AnalysedPair(source, english));

describe('what two sides do not say of each other', () => {
  it('is little in a translation, more in one that loses the thread, most in another text', () => {
    const [good, worse, other] = [
      'The interior minister announced that police had arrested three people in the suburbs of the capital.',
      'The interior minister announced that the weather threw the fist on three cats in the moon.',
      'Shareholders approved the merger of both banks after a lengthy and bitter debate last winter.',
    ].map((english) => unsaid(english)!);
    expect(good).toBeLessThan(worse!);
    expect(worse).toBeLessThan(other!);
    expect(other).toBeLessThanOrEqual(1);
  });

  it('is not known of a few words, of nothing, and of Arabic that is run together', () => {
    expect(unsaid('Yes.', 'نعم.')).toBeUndefined();
    expect(unsaid('')).toBeUndefined();
    expect(
      unsaid('The minister then said so at the conference of the party.', 'وصرحبعدذلكالوزير في المؤتمر الحزبي.'),
    ).toBeUndefined();
  });

  it('counts for the risk beside findings and the pairing, below what any error counts', () => {
    expect(riskOf([], 1, 0.3)).toBeGreaterThan(riskOf([], 1, 0.1));
    expect(riskOf([{ level: 'warning' }], 0.9, 0.2)).toBeGreaterThan(riskOf([{ level: 'warning' }], 0.9));
    expect(riskOf([{ level: 'error' }])).toBeGreaterThan(riskOf([], 1, 0.6));
  });
});
