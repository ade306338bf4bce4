import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages, pageContextOf } from '../../views/context.js';
import { DraftImportPage } from '../../views/pages/draft-import.js';
import { ExportPage } from '../../views/pages/export.js';
import { HistoryPage } from '../../views/pages/history.js';
import { MessagePage } from '../../views/pages/message.js';
import { ProjectPage } from '../../views/pages/project.js';
import { ProjectsPage } from '../../views/pages/projects.js';
import { SignInPage } from '../../views/pages/sign-in.js';
import { RowAnswer, WorkbenchPage } from '../../views/pages/workbench.js';
import { document, EVIL, person, project, row, side, stale, standing } from './data.js';

function pages(language: Language): Record<string, string> {
  const context = pageContextOf({ language, theme: 'system', person, path: '/?a="b"' });
  const segments = { filter: 'all', page: 1, pages: 3, rows: [row] } as const;
  const at = { row, standing, document, filter: 'all', page: 1 } as const;
  const rendered = {
    signIn: SignInPage(context, { next: '/', login: EVIL, problem: { kind: 'too-many', retryAfterSeconds: 100 } }),
    projects: ProjectsPage(context, { projects: [project], mayCreate: true }),
    project: ProjectPage(context, {
      project,
      standing,
      documents: [document],
      members: [{ userId: 'u', login: EVIL, name: EVIL, role: 'reviewer' }],
      importLimit: 8_000_000,
      importProblem: { kind: 'too-large', side: 'source', bytes: 9e6, limit: 8e6 },
      importValues: { title: EVIL, sourceText: EVIL, targetText: EVIL },
    }),
    draft: DraftImportPage(context, {
      draft: {
        id: 'dr',
        projectId: 'pr',
        title: EVIL,
        source: side,
        target: side,
        warnings: [{ kind: 'swapped' }, { kind: 'same-text' }],
      },
      standing,
    }),
    workbench: WorkbenchPage(context, {
      document,
      project,
      standing,
      segments,
      lastEventId: 1,
      editing: 's',
      flagging: 's',
      refusal: stale,
    }),
    row: RowAnswer(context, { ...at, editing: false, flagging: false }),
    history: HistoryPage(context, {
      document,
      row,
      standing,
      revisions: [2, 1].map((version) => ({
        version,
        sourceText: EVIL,
        targetText: `${version} ${EVIL}`,
        state: 'initial',
        way: 'typed',
        why: EVIL,
        by: EVIL,
        at: document.createdAt,
      })),
    }),
    export: ExportPage(context, {
      document,
      standing,
      readiness: {
        openFlagsBySeverity: { neutral: 0, minor: 1, major: 2, critical: 3 },
        fixedFlags: 1,
        unapproved: 11,
        emptyTargets: 2,
      },
      previews: [{ format: 'tsv', text: EVIL }],
    }),
    message: MessagePage(context, { status: 400, reason: 'bad-request', detail: EVIL }),
  };
  return Object.fromEntries(Object.entries(rendered).map(([name, page]) => [name, `${page}`]));
}

describe.each(languages)('pages in %s', (language) => {
  let all: [string, string][];
  beforeAll(() => {
    all = Object.entries(pages(language));
  });

  it('say their language and direction', () => {
    for (const [name, html] of all)
      if (name !== 'row') expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
  });

  it('run and style nothing inline, and load nothing from elsewhere', () => {
    for (const [, html] of all) {
      expect(html.replace(/"[^"]*"/g, '""').match(/<[^>]*\s(style|on\w+)=/g)).toBeNull();
      expect(html.match(/<script(?![^>]*src="\/static\/)[^>]*>/g)).toBeNull();
      expect(html.match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull();
    }
  });

  it('show what people typed as text', () => {
    for (const [, html] of all) expect(html).not.toMatch(/<script>|<img/);
    expect(all.filter(([, html]) => html.includes('&lt;script&gt;')).map(([name]) => name)).toEqual(
      all.map(([name]) => name),
    );
  });

  it('leave no key of a sentence and no placeholder unfilled', () => {
    for (const [, html] of all) {
      const words = html.replace(/<meta name="tawazi-strings"[^>]*>/, '');
      expect(
        words.match(/\b(?:flag|segment|draft|export|refusal|way|filter|app)\.[a-z]+[A-Za-z.-]*(?=[<"\s])/g),
      ).toBeNull();
      expect(words.match(/\{[a-z]+\}/g)).toBeNull();
    }
  });

  it('keep each text of a segment in one piece, with its language and direction', () => {
    const html = pages(language).row!;
    expect(html).toMatch(/<p class="text" data-side="source" lang="ar" dir="rtl">قال المسماريُّ [^<]*<\/p>/);
    expect(html).toMatch(/<p class="text" data-side="target" lang="en" dir="ltr">Al-Mismari said [^<]*<\/p>/);
  });

  it('show both texts of a stale save: a diff, and the sent one in the box', () => {
    const html = pages(language).workbench!;
    expect(html).toMatch(/<ins>/);
    expect(html).toMatch(/<textarea name="text"[^>]*>\s*Typed &quot;&gt;&lt;script&gt;/);
  });
});
