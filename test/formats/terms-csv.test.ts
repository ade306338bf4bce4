import { describe, expect, it } from 'vitest';
import { MOST_TERMS, type TermText } from '../../src/domain/term.js';
import { readTermsCsv, writeTermsCsv } from '../../src/formats/terms-csv.js';

const term = (over: Partial<TermText> = {}): TermText => ({
  arabic: 'هدنة | وقف إطلاق النار',
  english: 'truce',
  allowed: 'ceasefire | cease-fire',
  forbidden: 'armistice',
  note: 'Says "so", and\nmore; =1+1',
  status: 'approved',
  caseMatters: false,
  ...over,
});

describe('a glossary as a table', () => {
  it('comes back as it went out', () => {
    const terms = [term(), term({ note: '=1+1', status: 'proposed', caseMatters: true }), term({ note: "'+x" })];
    const written = writeTermsCsv(terms);
    expect(written).toContain("'=1+1");
    const read = readTermsCsv(written);
    expect(read.ok && read.terms).toEqual(terms);
    expect(read.ok && read.lines).toEqual([2, 4, 5]);
  });

  it.each([
    [
      'semicolons, as Excel writes where the comma is decimal',
      '\ufeffarabic;english;note\r\nهدنة;truce;a, b\r\n',
      'a, b',
    ],
    ['tabs', 'Source\tTarget\tComment\nهدنة\ttruce\tx\n', 'x'],
    ['columns in another order, others among them', 'id,English,العربية,notes\n7,truce,هدنة,y\n', 'y'],
    ['what Excel says of its delimiter', 'sep=;\nar;en;note\nهدنة;truce;z\n', 'z'],
  ])('is read with %s', (_what, text, note) => {
    const read = readTermsCsv(text);
    expect(read.ok && read.terms).toMatchObject([{ arabic: 'هدنة', english: 'truce', note, status: 'approved' }]);
  });

  it('costs no more by the cell where its lines end in a way of their own', () => {
    const time = (end: string) => {
      const before = process.cpuUsage();
      readTermsCsv(`arabic,english${end.repeat(500_000)}`);
      return process.cpuUsage(before).user;
    };
    time('\n');
    expect(time('\r')).toBeLessThan(4 * time('\n'));
  });

  it('is read no further than a glossary goes', () => {
    const read = readTermsCsv(`arabic,english\n${'هدنة,truce\n'.repeat(200_000)}`);
    expect(read.ok && read.terms.length).toBe(MOST_TERMS + 1);
  });

  it.each([
    ['no names in its first row', 'هدنة,truce\n', 1],
    ['no English', 'arabic,note\nهدنة,x\n', 1],
    ['a row longer than the first', 'arabic,english\nهدنة,truce\nأزمة,crisis,more\n', 3],
    ['a quote that never closes', 'arabic,english\n"هدنة,truce\n', 2],
    ['nothing', '', 1],
  ])('is not taken with %s', (_what, text, line) => {
    expect(readTermsCsv(text)).toEqual({ ok: false, line });
  });
});
