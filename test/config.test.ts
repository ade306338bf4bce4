import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, settingNames } from '../src/config.js';
import { root } from '../src/root.js';

describe('settings', () => {
  it('are each documented in the README with a row of its own', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const documented = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(documented.sort()).toEqual([...settingNames].sort());
  });

  it('listen on loopback unless told otherwise', () => {
    const read = readSettings({});
    expect(read.ok && read.settings.host).toBe('127.0.0.1');
  });

  it.each([
    ['PORT', '70000', 'PORT: should be a whole number from 0 to 65535, not "70000"'],
    ['PORT', '80a', 'PORT: should be a whole number from 0 to 65535, not "80a"'],
    ['HOST', 'not a host', 'HOST: should be a host name or an IP address, not "not a host"'],
    ['TAWAZI_BASE_URL', 'ftp://x', 'TAWAZI_BASE_URL: should be an http or https address, not "ftp://x"'],
    ['TAWAZI_SAMPLE', 'maybe', 'TAWAZI_SAMPLE: should be yes or no, not "maybe"'],
    ['TAWAZI_LOG', 'loud', 'TAWAZI_LOG: should be one of silent, error, warn, info, debug, not "loud"'],
    ['TAWAZI_DATE', 'x', `TAWAZI_DATE: no such setting; known: ${settingNames.join(', ')}`],
  ])('refuse %s=%s with a line that says why', (name, value, problem) => {
    expect(readSettings({ [name]: value })).toEqual({ ok: false, problems: [problem] });
  });

  it('take an empty value as not set', () => {
    expect(readSettings({ PORT: '', HOST: '' })).toEqual(readSettings({}));
  });
});
