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

  it.each([
    ['http://model.example.org/v1'],
    ['http://127.0.0.1.example.org/v1'],
    ['http://localhost.example.org/v1'],
    ['https://name:secret@model.example.org/v1'],
    ['https://model.example.org/v1?key=secret'],
    ['ftp://127.0.0.1/'],
    ['127.0.0.1:11434'],
  ])('refuse to send texts to %s, and do not repeat what may be secret', (address) => {
    const read = readSettings({ TAWAZI_MODEL_URL: address, TAWAZI_MODEL: 'm' });
    expect(read).toEqual({
      ok: false,
      problems: [
        'TAWAZI_MODEL_URL: should be an https address, or http on this machine, without a password or a query',
      ],
    });
  });

  it.each([
    'https://model.example.org/v1',
    'http://127.0.0.1:11434/v1',
    'http://localhost:8080/v1/',
    'http://[::1]:8080/v1',
  ])('take %s for a model', (address) => {
    expect(readSettings({ TAWAZI_MODEL_URL: address, TAWAZI_MODEL: 'm' })).toMatchObject({
      ok: true,
      settings: { modelUrl: address },
    });
  });

  it('want a name with the address of a model, and a key that can stand in a header', () => {
    expect(readSettings({ TAWAZI_MODEL_URL: 'http://127.0.0.1/' })).toEqual({
      ok: false,
      problems: ['TAWAZI_MODEL: should name a model, since TAWAZI_MODEL_URL is set'],
    });
    const read = readSettings({ TAWAZI_MODEL_KEY: 'secret\r\nX-Other: 1', TAWAZI_SMTP: 'secret' });
    expect(read).toEqual({
      ok: false,
      problems: [
        'TAWAZI_SMTP: should be an smtp or smtps address',
        'TAWAZI_MODEL_KEY: should be visible ASCII characters without spaces',
      ],
    });
  });

  it('take an empty value as not set', () => {
    expect(readSettings({ PORT: '', HOST: '' })).toEqual(readSettings({}));
  });
});
