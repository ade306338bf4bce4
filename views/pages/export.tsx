import { severities } from '../../src/domain/flag.js';
import type {
  DocumentCard,
  ExportFormat,
  ExportReadiness,
  SegmentFilter,
  Standing,
} from '../../src/domain/read-model.js';
import { documentAddress, documentPart, exportAddress, reportAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { DocumentTrail } from '../trail.js';
import { TsvPreview } from '../tsv-preview.js';

export interface ExportPageProps {
  readonly document: DocumentCard;
  readonly readiness: ExportReadiness;
  /** The first lines of each format. */
  readonly previews: readonly { readonly format: ExportFormat; readonly text: string }[];
  readonly standing: Standing;
}

const sideOf = {
  'target-text': ['en', 'ltr'],
  'source-text': ['ar', 'rtl'],
  'review-docx': ['en', 'ltr'],
  'both-text': ['ar', 'auto'],
  tsv: ['en', 'ltr'],
  original: ['en', 'ltr'],
  csv: ['en', 'ltr'],
  tmx: ['en', 'ltr'],
  xliff: ['en', 'ltr'],
  tei: ['en', 'ltr'],
} as const;

/** What comes out, and what is still open before it does. */
export function ExportPage(context: PageContext, { document, readiness, previews }: ExportPageProps) {
  const { t } = context;
  const open = openItems(context, readiness, document.progress.errors);
  return (
    <Layout
      context={context}
      title={t('export.title')}
      page="export"
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="wide">
        <h1>{t('export.title')}</h1>
        {open.length === 0 ? (
          <p class="ready">✓ {t('export.ready')}</p>
        ) : (
          <div class="warning" role="status">
            <p>{t('export.open')}</p>
            <ul>
              {open.map(([filter, sentence]) => (
                <li>
                  <a href={documentAddress(document.id, { filter })}>{sentence}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p>
          <a href={reportAddress(document.id)}>{t('report.title')}</a> ·{' '}
          <a href={documentPart(document.id, 'archive')} download>
            {t('export.archive')}
          </a>{' '}
          · {t('exchange.report')}{' '}
          <a href={documentPart(document.id, 'import-report.txt')} download>
            {t('exchange.report.txt')}
          </a>{' '}
          ·{' '}
          <a href={documentPart(document.id, 'import-report.csv')} download>
            {t('exchange.report.csv')}
          </a>
        </p>
        <div class="exports">
          {previews.map(({ format, text }) => {
            const [language, direction] = sideOf[format];
            return (
              <section class={isTable(format) ? 'export export-wide' : 'export'} aria-labelledby={`export-${format}`}>
                <h2 id={`export-${format}`}>{t(`export.${format}`)}</h2>
                <p class="faint">{t(`export.${format}.what`)}</p>
                <a
                  class={format === 'target-text' || format === 'original' ? 'button primary' : 'button'}
                  href={exportAddress(document.id, format)}
                  download
                >
                  {t('export.download')}
                </a>
                <section
                  class="preview"
                  lang={language}
                  dir={direction}
                  // A scrolling box is reached by keyboard only with a tab stop of its own.
                  tabindex={0}
                  aria-label={`${t('export.preview')}: ${t(`export.${format}`)}`}
                >
                  {isTable(format) ? <TsvPreview text={text} /> : text}
                </section>
              </section>
            );
          })}
        </div>
      </main>
    </Layout>
  );
}

/** Shown as the columns that it has. */
function isTable(format: ExportFormat): boolean {
  return format === 'tsv' || format === 'review-docx';
}

/** What is open, each with the filter that shows it. */
function openItems(
  { t }: PageContext,
  readiness: ExportReadiness,
  likelyWrong: number,
): (readonly [filter: SegmentFilter, sentence: string])[] {
  const flags = [...severities]
    .reverse()
    .map((severity) => ['flagged', readiness.openFlagsBySeverity[severity], `export.flags.${severity}`] as const);
  return [
    ...flags,
    ['flagged', readiness.fixedFlags, 'export.fixed'] as const,
    ['all', readiness.unapproved, 'export.unapproved'] as const,
    ['unpaired', readiness.emptyTargets, 'export.empty'] as const,
    ['checks', likelyWrong, 'export.likelyWrong'] as const,
  ]
    .filter(([, count]) => count > 0)
    .map(([filter, count, key]) => [filter, t(key, { count })] as const);
}
