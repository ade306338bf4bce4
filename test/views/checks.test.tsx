import { describe, expect, it } from 'vitest';
import { allChecks, familyOf } from '../../src/checks/registry.js';
import { checkFamilies } from '../../src/domain/finding.js';
import { pageContextOf } from '../../views/context.js';
import { ChecksPage } from '../../views/pages/checks.js';
import { person, project, standing } from './data.js';

const context = pageContextOf({ language: 'en', theme: 'light', person, path: '/' });

describe('the settings of the checks', () => {
  const html = `${ChecksPage(context, {
    project,
    standing,
    checks: allChecks.map((check) => ({
      check: check.id,
      family: familyOf(check),
      setting: null,
      findings: 4,
      dismissed: check.id === 'quotes' ? 3 : 0,
    })),
  })}`;

  it('show every check once, under the heading of its kind, in the order of the kinds', () => {
    const found = [...html.matchAll(/id="(family|check)-([\w-]+)"/g)].map(([, what, name]) => ({ what, name }));
    expect(found.filter(({ what }) => what === 'check')).toHaveLength(allChecks.length);
    expect(found.filter(({ what }) => what === 'family').map(({ name }) => name)).toEqual([...checkFamilies]);
    let family = '';
    for (const { what, name } of found) {
      if (what === 'family') family = name!;
      else expect([name, familyOf(allChecks.find(({ id }) => id === name)!)]).toEqual([name, family]);
    }
  });

  it('say of a check that is mostly dismissed that it may not suit', () => {
    expect(html.match(/it may not suit these texts/g)).toHaveLength(1);
    expect(html).toContain('3 of 4 dismissed');
  });
});
