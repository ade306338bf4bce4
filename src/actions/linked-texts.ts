import type { DraftLinks } from '../domain/read-model.js';
import type { Side } from '../domain/segment.js';
import { looksLikeLadder, looksLikeTextLadder, readLadder, readTextLadder } from '../formats/links/ladder.js';
import { readLinePairs } from '../formats/links/line-pairs.js';
import type { LinkedTexts } from '../formats/links/link.js';
import type { Problem } from '../formats/problem.js';
import { looksLikeLinkGroup, readTeiLinks } from '../formats/tei/read.js';
import { type Decoded, decode, type Encoding } from '../text/decode.js';
import { decodeFile } from './exchange/read-file.js';

export const pairings = ['links', 'lines', 'ladder'] as const;
export type Pairing = (typeof pairings)[number];

interface GivenSide {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding | null;
}

export interface LinkedJob extends Readonly<Record<Side, GivenSide>> {
  readonly pairing: Pairing;
  readonly links?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** The sides were swapped since the link file was given. */
  readonly swapped: boolean;
}

export interface LinkedReading {
  readonly linked: LinkedTexts;
  readonly kind: DraftLinks['kind'];
  readonly decoded: Readonly<Record<Side, Extract<Decoded, { kind: 'text' }>>>;
}

/** Whether one file alone is hunalign's text output, which holds both sides; tables have their own reader. */
export function isTextLadder({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): boolean {
  if (/\.(?:tsv|csv|tab)$/i.test(name)) return false;
  const decoded = decode(bytes.subarray(0, SAMPLE));
  return decoded.kind === 'text' && looksLikeTextLadder(decoded.text);
}

const SAMPLE = 20_000;

/** Where a refusal comes from: one side or the link file. */
export type LinkedRefusal =
  | { readonly refused: 'links'; readonly problem: Problem }
  | { readonly refused: Side; readonly decoded: Extract<Decoded, { kind: 'refused' }> };

/** Two texts with the alignment that came with them. */
export function readLinked(job: LinkedJob): LinkedReading | LinkedRefusal {
  const source = decodeSide(job.source);
  if (source.kind === 'refused') return { refused: 'source', decoded: source };
  if (job.pairing === 'ladder')
    return reading('text-ladder', readTextLadder(source.text, job.swapped), { source, target: source });
  const target = decodeSide(job.target);
  if (target.kind === 'refused') return { refused: 'target', decoded: target };
  const decoded = { source, target };
  if (job.pairing === 'lines') return reading('lines', readLinePairs(source.text, target.text), decoded);
  const links = job.links && decodeFile(job.links.bytes);
  if (!links || links.kind === 'refused') return { refused: 'links', problem: { kind: 'not-this-format' } };
  if (looksLikeLadder(links.text)) {
    const texts = { source: source.text, target: target.text };
    return reading('ladder', readLadder(links.text, texts, job.swapped), decoded);
  }
  if (!looksLikeLinkGroup(links.text)) return { refused: 'links', problem: { kind: 'not-this-format' } };
  const [one, other] = [
    { name: job.source.name, xml: source.text },
    { name: job.target.name, xml: target.text },
  ];
  return reading('tei', readTeiLinks(links.text, one, other), decoded);
}

function reading(
  kind: DraftLinks['kind'],
  linked: LinkedTexts | Problem,
  decoded: LinkedReading['decoded'],
): LinkedReading | LinkedRefusal {
  return 'alignment' in linked ? { kind, linked, decoded } : { refused: 'links', problem: linked };
}

function decodeSide({ bytes, encoding }: GivenSide): Decoded {
  return encoding ? decode(bytes, encoding) : decodeFile(bytes);
}
