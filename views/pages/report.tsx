import type { QualityReport } from '../../src/domain/quality.js';
import { reportAddress } from '../addresses.js';
import { directionOf, type PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { Report } from '../report.js';
import { DocumentTrail } from '../trail.js';

/** How good a translation was, by what was flagged in it. */
export function ReportPage(context: PageContext, { report }: { readonly report: QualityReport }) {
  const { t } = context;
  const { documentId, title } = report;
  return (
    <Layout
      context={context}
      title={t('report.title')}
      page="report"
      trail={<DocumentTrail context={context} document={{ id: documentId, title }} />}
    >
      <main id="main" class="wide">
        <h1>{t('report.title')}</h1>
        <p class="report-files">
          {(['report.html', 'flags.csv', 'mqm.tsv'] as const).map((file) => (
            <a class="button" href={reportAddress(documentId, file)} download>
              {t(`report.${file}`)}
            </a>
          ))}
        </p>
        <Report context={context} report={report} />
      </main>
    </Layout>
  );
}

/** The report as a file of its own, to be kept or sent: it asks for nothing from anywhere. */
export function ReportFile(
  context: PageContext,
  { report, base }: { readonly report: QualityReport; readonly base: string },
) {
  const { t, language } = context;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${report.title} · ${t('report.title')}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>
            {t('report.title')}: <bdi>{report.title}</bdi>
          </h1>
          <Report context={context} report={report} base={base} />
        </main>
      </body>
    </html>
  );
}

const STYLE = [
  ':root{color-scheme:light}',
  'body{font-family:system-ui,sans-serif;max-inline-size:60rem;margin:2rem auto;padding-inline:1rem;line-height:1.6}',
  'table{border-collapse:collapse}th,td{padding:.2rem .8rem;border-block-end:1px solid #ccc;text-align:start}',
  'li{margin-block:1rem}.faint{color:#555}.score strong{font-size:2rem}',
].join('');
