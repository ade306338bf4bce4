import { describe, expect, it } from 'vitest';
import { type FlagState, flagStates, stepsFrom } from '../../src/domain/flag.js';
import { permits, projectPermissions } from '../../src/domain/permission.js';
import type { SegmentRow, Standing } from '../../src/domain/read-model.js';
import { type Role, roles } from '../../src/domain/role.js';
import { translationStates } from '../../src/domain/segment.js';
import { pageContextOf } from '../../views/context.js';
import { Row } from '../../views/segment/row.js';
import { flag, person, row, standing } from './data.js';

const context = pageContextOf({ language: 'en', theme: 'system', person, path: '/' });
const inRole = (role: Role): Standing => ({
  ...standing,
  role,
  may: new Set(projectPermissions.filter((permission) => permits(role, permission))),
});
const show = (shown: SegmentRow, as: Standing = standing, open: { editing?: boolean; flagging?: boolean } = {}) =>
  `${Row({ context, row: shown, standing: as, view: { filter: 'flagged', order: 'text', page: 2 }, editing: false, flagging: false, ...open })}`;
/** What is on the page, without what waits in templates. */
const visible = (html: string) => html.replace(/<template.*?<\/template>/gs, '');
const formOf = {
  fix: 'fix',
  verify: 'verification',
  dismiss: 'dismissal',
  reopen: 'reopening',
  dispute: 'dispute',
  settle: 'settlement',
} as const;

describe('a segment', () => {
  it.each(translationStates)('says its state %s in a word, beside its shape', (state) => {
    const head = /<div class="head">.*?<\/div>/s.exec(show({ ...row, state }))![0];
    expect(head).toMatch(/<span aria-hidden="true">[●◐✓]<\/span> (Draft|Translated|Approved|Final)/);
  });

  it('warns of a pairing only where it is unsure and nobody has confirmed it', () => {
    expect(show({ ...row, confidence: 0.3 })).toContain('Pairing uncertain (30%)');
    expect(show({ ...row, confidence: 0.95 })).not.toContain('Pairing uncertain');
    expect(show({ ...row, confidence: 0.3, alignment: 'confirmed' })).not.toContain('Pairing uncertain');
  });

  it('says when the last decision was on an earlier version', () => {
    const review = { ...row.review!, verdict: 'approved' as const, version: 2 };
    expect(show({ ...row, version: 2, review })).not.toContain('an earlier version');
    expect(show({ ...row, version: 3, review })).toContain('Approved (an earlier version)');
  });

  it('says what is missing on an unpaired side', () => {
    expect(show({ ...row, targetText: '' })).toContain('Not translated');
    expect(show({ ...row, sourceText: '' })).toContain('No Arabic for this sentence');
  });

  it('keeps a line break at the beginning of a text through the box', () => {
    const html = visible(show({ ...row, targetText: '\nSecond line.' }, standing, { editing: true }));
    // The parser drops one line break after the tag; the text's own is the second.
    expect(html).toMatch(/<textarea name="text"[^>]*>\n\nSecond line\./);
  });

  it('sends along the version and the view with every form', () => {
    for (const form of show(row, standing, { editing: true, flagging: true }).match(/<form.*?<\/form>/gs)!) {
      expect(form).toContain('name="version" value="2"');
      expect(form).toContain('name="filter" value="flagged"');
      expect(form).toContain('name="page" value="2"');
    }
  });
});

describe.each(roles)('for a %s', (role) => {
  it.each(flagStates)('a flag that is %s offers the steps that its life and the role allow', (state: FlagState) => {
    const html = show({ ...row, flags: [flag(state, 'target')] }, inRole(role));
    const offered = Object.values(formOf).filter((name) => html.includes(`data-form="${name}"`));
    const allowed = stepsFrom(state).filter((step) => permits(role, `flag.${step}`));
    expect(offered.sort()).toEqual(allowed.map((step) => formOf[step]).sort());
  });

  it('approval is offered to those who may, and not twice', () => {
    const approval = (state: SegmentRow['state']) => show({ ...row, state }, inRole(role)).includes('approval"');
    expect(approval('translated')).toBe(permits(role, 'segment.approve'));
    expect(approval('reviewed')).toBe(false);
  });
});

describe('four eyes', () => {
  const fixed = { ...flag('fixed', 'target'), fixedById: person.id };
  const html = (allowsOwnApproval: boolean) => show({ ...row, flags: [fixed] }, { ...standing, allowsOwnApproval });

  it('tells who made the fix that somebody else has to verify it', () => {
    expect(html(false)).not.toContain('data-form="verification"');
    expect(html(false)).toContain('Somebody else has to verify it');
  });

  it('lets them verify it where the project allows it', () => {
    expect(html(true)).toContain('data-form="verification"');
  });
});

describe('flags beside the text', () => {
  it('are marked by offsets, never by elements inside the words', () => {
    const html = show(row);
    const marks = JSON.parse(/data-marks="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"'));
    expect(
      marks.map(({ side, start, end, kind, finding }: Record<string, unknown>) => [side, start, end, kind, finding]),
    ).toEqual([
      ['target', 0, 3, 'major', undefined],
      ['source', 0, 3, 'fixed', undefined],
      ['target', 0, 3, 'error', 'n-error-false'],
      ['target', 0, 3, 'warning', 'n-warning-false'],
    ]);
    for (const text of html.match(/<p class="text".*?<\/p>/gs)!) expect(text.match(/</g)).toHaveLength(2);
  });

  it('quote their words in a short line too, in their own language and direction', () => {
    const brief = (side: 'source' | 'target') =>
      /<ul class="brief">.*?<\/ul>/s.exec(show({ ...row, flags: [{ ...flag('open', side), raisedText: 'X' }] }))![0];
    expect(brief('source')).toContain('<q lang="ar" dir="rtl">X</q>');
    expect(brief('target')).toContain('<q lang="en" dir="ltr">X</q>');
  });

  it('say when their words have changed or are gone', () => {
    expect(show({ ...row, flags: [{ ...flag('open', 'target'), anchor: 'gone', start: null, end: null }] })).toContain(
      'no longer in the text',
    );
    expect(show({ ...row, flags: [{ ...flag('open', 'target'), anchor: 'changed' }] })).toContain('have changed since');
  });
});
