import { describe, expect, it } from 'vitest';
import { pageContextOf } from '../../views/context.js';
import { checkName, reasonSentence } from '../../views/segment/finding.js';
import { Row } from '../../views/segment/row.js';
import { finding, person, row, standing } from './data.js';

const context = (language: 'en' | 'ar') => pageContextOf({ language, theme: 'light', person, path: '/' });

describe('what a check says', () => {
  it('is in the language of the page, with the words it names isolated', () => {
    const reason = { key: 'check.number.other', values: { number: '27', arabic: '72' } };
    expect(reasonSentence(context('en'), reason)).toBe(
      '“\u206827\u2069” is not in the Arabic, which has “\u206872\u2069”.',
    );
    expect(reasonSentence(context('ar'), reason)).toContain('«\u206827\u2069»');
    expect(checkName(context('ar'), 'number')).toBe('عدد');
  });

  it('goes by its id where the program no longer knows the check', () => {
    expect(checkName(context('en'), 'of-old')).toBe('of-old');
    expect(reasonSentence(context('en'), { key: 'check.of-old.word' })).toBe('');
  });
});

describe('findings beside a segment', () => {
  const show = (findings: (typeof row)['findings']) =>
    `${Row({
      context: context('en'),
      row: { ...row, flags: [], findings },
      standing,
      view: { filter: 'all', order: 'text', page: 1 },
      editing: false,
      flagging: false,
    })}`;

  it('show their fix with a number key, and can be flagged and dismissed', () => {
    const html = show([finding('error', { start: 0, end: 2, text: 'X' }, false)]);
    for (const part of ['data-apply="1"', 'finding-fix', 'finding-flag', 'finding-dismissal', '<ins>X</ins>'])
      expect(html).toContain(part);
  });

  it('are quiet when dismissed or hints, and can be shown again', () => {
    const html = show([finding('error', null, true), finding('hint', null, false)]);
    expect(html).toContain('1 dismissed');
    expect(html).toContain('1 hint');
    expect(html).toContain('finding-reinstatement');
    expect(html).toContain('data-marks="[]"');
  });
});
