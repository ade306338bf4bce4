import { stringify } from 'csv-stringify/sync';
import { isCounted, type QualityReport, severityWeights } from '../domain/quality.js';
import { withoutFormula } from './csv/formula.js';

/** The flags of a document as a table for spreadsheets, one a row; nothing in it is run as a formula. */
export function writeFlagsCsv({ flags, languages }: QualityReport): string {
  return stringify(
    flags.map((flag) => [
      flag.position > 0 ? flag.position : '',
      flag.category,
      flag.severity,
      isCounted(flag.state) ? severityWeights[flag.severity] : 0,
      flag.state,
      flag.side ?? 'segment',
      flag.words ?? '',
      flag.comment,
      flag.proposal ?? '',
      flag.sourceText,
      flag.targetText,
      flag.textBy ?? '',
      flag.by,
      flag.at,
    ]),
    {
      header: true,
      columns: [
        'segment',
        'category',
        'severity',
        'points',
        'state',
        'side',
        'words',
        'comment',
        'proposal',
        languages.source,
        languages.target,
        'translator',
        'raised by',
        'raised at',
      ],
      cast: { string: withoutFormula },
      record_delimiter: '\r\n',
    },
  );
}
