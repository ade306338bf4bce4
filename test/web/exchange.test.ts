import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from './server.js';

const XLIFF = `<?xml version="1.0"?>
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en"><file id="f"><unit id="1"><segment><source>قال.</source><target>Said.</target></segment></unit></file></xliff>`;

describe('a bilingual file through the browser', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.end());

  const upload = async (name: string, content: string) => {
    const manager = await server.as(server.people.manager.personId);
    const body = new FormData();
    body.append('title', '');
    body.append('pairFile', new File([content], name));
    const answer = await manager.post(`/projects/${server.people.projectId}/imports`, body);
    return { manager, answer };
  };

  it('is shown, imported, and downloaded again as it came', async () => {
    const { manager, answer } = await upload('letter.xlf', XLIFF);
    expect(answer.status).toBe(303);
    const draft = answer.headers.get('Location')!;
    const page = await (await manager.get(draft)).text();
    expect(page).toContain('XLIFF');
    expect(page).toContain('قال.');
    const imported = await manager.post(`${draft}/document`, {});
    const document = imported.headers.get('Location')!;
    expect(await (await manager.get(`${document}/export`)).text()).toContain('The file it came from');
    const file = await manager.get(`${document}/export/original`);
    expect(await file.text()).toBe(XLIFF);
    expect(file.headers.get('Content-Disposition')).toContain('letter.xlf');
    expect(await (await manager.get(`${document}/export/tmx`)).text()).toContain('<seg>Said.</seg>');
  });

  it('is warned of where its texts are not in the languages that it should hold', async () => {
    const draftOf = async (name: string, content: string) => {
      const { manager, answer } = await upload(name, content);
      return (await manager.get(answer.headers.get('Location')!)).text();
    };
    const swapped = XLIFF.replace('قال.', 'He said.').replace('Said.', 'قال.');
    expect(await draftOf('swapped.xlf', swapped)).toContain('The two sides look swapped');
    const twice = 'Keep the file before you leave.,Save the file first.\nThe session is over.,It has ended.\n';
    expect(await draftOf('english-twice.csv', twice)).toContain('Arabic: this looks like English, not Arabic.');
    expect(await draftOf('right.xlf', XLIFF)).not.toContain('class="warning"');
  });

  it('is refused with the place, and nothing is stored', async () => {
    const { answer } = await upload('letter.xlf', XLIFF.replace('</unit>', ''));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('not well-formed');
    expect(page).toMatch(/line 2, column \d+/);
    expect(page).toContain('Nothing was stored.');
  });
});
