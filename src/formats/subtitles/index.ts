import { byName, type Change, type ReadOptions, type TextFormat, type Unit } from '../format.js';
import { plain } from '../inline.js';
import { defaultLimits } from '../limits.js';
import type { Problem } from '../problem.js';
import { edited, wholeText } from '../whole-text.js';
import { type Cue, looksLikeSubtitles, readCues, type Subtitles } from './cues.js';
import { pairByTime } from './pair.js';

interface Read extends Subtitles {
  readonly units: readonly { readonly unit: Unit; readonly cue: Cue }[];
}

/**
 * SubRip (.srt) and WebVTT (.vtt). A file holds one side: each cue of the translation is a unit, and the other file's words
 * go with it by their times (see withSource).
 */
export const subtitles: TextFormat = {
  name: 'subtitles',
  input: 'text',
  bilingual: false,
  extensions: ['srt', 'vtt'],
  mediaType: 'text/plain; charset=utf-8',
  detect: (sample) => (looksLikeSubtitles(sample.text) ? 0.95 : byName(sample, ['srt', 'vtt'])),
  ...wholeText<Read>({ read: readSubtitles, rewritten }),
};

/** Units of the translation with the words of the other file put beside them by time. Refused where that is no subtitles. */
export function withSource(units: readonly Unit[], target: string, source: string): readonly Unit[] | Problem {
  const other = readSubtitles(source, {});
  if ('kind' in other && !('units' in other)) return other;
  const { cues } = other as Read;
  if (cues.length === 0) return { kind: 'no-units' };
  const paired = pairByTime(cues, readCues(target).cues);
  return units.map((unit, k) => ({
    ...unit,
    source: plain((paired[k] ?? []).map((index) => cues[index]!.text).join('\n')),
  }));
}

function readSubtitles(text: string, options: ReadOptions): Read | Problem {
  const limits = { ...defaultLimits, ...options.limits };
  if (text.length > limits.size) return { kind: 'too-large', detail: String(limits.size) };
  const read = readCues(text);
  if (read.cues.length > limits.units) return { kind: 'too-many-units', detail: String(limits.units) };
  const long = read.cues.find((cue) => cue.text.length > limits.unitLength);
  if (long) return { kind: 'unit-too-long', detail: String(limits.unitLength), place: { line: long.line, column: 1 } };
  return {
    ...read,
    units: read.cues.map((cue, k) => ({
      cue,
      unit: {
        id: String(k + 1),
        source: plain(''),
        target: plain(cue.text),
        state: cue.text.trim() === '' ? 'initial' : 'translated',
        translatable: true,
        notes: [],
        properties: [],
        place: { line: cue.line, column: 1 },
      },
    })),
  };
}

function rewritten(text: string, { units, kind }: Read, changeOf: (unit: Unit) => Change | undefined): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : '\r';
  return edited(
    text,
    units.flatMap(({ unit, cue }) => {
      const change = changeOf(unit);
      if (!change || change.target === cue.text) return [];
      const words = wordsOf(change.target, kind).replaceAll('\n', lineEnd);
      // A cue that had no words begins right after its times.
      const before = cue.text === '' && cue.span.start === cue.span.end && words !== '' ? lineEnd : '';
      return [{ ...cue.span, text: before + words }];
    }),
  );
}

/** An empty line would end a cue, and an arrow would be read as times. */
function wordsOf(text: string, kind: Subtitles['kind']): string {
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n')
    .replace(/^\n+|\n+$/g, '');
  return whole.replaceAll('-->', kind === 'vtt' ? '--&gt;' : '→');
}
