import { z } from 'zod';
import { categories } from '../domain/flag.js';
import type { OpinionMark } from '../domain/second-opinion.js';
import { findAll } from '../text/find.js';
import type { Span } from '../text/span.js';
import { MOST_MARKS, severitiesAsked, sidesAsked } from './prompt.js';
import { ModelFailure, type Pair } from './provider.js';

const envelope = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({ total_tokens: z.int().min(1).max(1e7) })
    .optional()
    .catch(undefined),
});

const errorList = z.strictObject({ errors: z.array(z.unknown()) });

const namedError = z.strictObject({
  side: z.enum(sidesAsked),
  quote: z.string().min(1).max(5_000),
  category: z.enum(categories),
  severity: z.enum(severitiesAsked),
  explanation: z.string(),
});

/**
 * What a chat completion says of a pair. Each error is held against the schema that was asked for and its quotation looked
 * for in the text it is said to be from; what fails either is counted and dropped. Throws ModelFailure where there is no
 * list of errors at all.
 */
export function readAnswer(
  body: string,
  pair: Pair,
): { readonly marks: OpinionMark[]; readonly dropped: number; readonly tokens: number | undefined } {
  const answer = envelope.safeParse(parsed(body));
  if (!answer.success) throw new ModelFailure('unreadable');
  const { choices, usage } = answer.data;
  const { content, refusal } = choices[0]!.message;
  if (refusal && !content) throw new ModelFailure('declined');
  const list = errorList.safeParse(parsed(withoutWrapping(content ?? '')));
  if (!list.success) throw new ModelFailure('unreadable');
  const marks: OpinionMark[] = [];
  for (const named of list.data.errors) {
    const mark = marks.length < MOST_MARKS ? markOf(named, pair, marks) : undefined;
    if (mark) marks.push(mark);
  }
  return { marks, dropped: list.data.errors.length - marks.length, tokens: usage?.total_tokens };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelFailure('unreadable');
  }
}

/** Models that know no schema like to think aloud first and to put JSON into a fence. */
function withoutWrapping(content: string): string {
  const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  return said.startsWith('```') && said.endsWith('```') ? said.slice(3, -3).replace(/^\s*json\b/i, '') : said;
}

function markOf(named: unknown, pair: Pair, before: readonly OpinionMark[]): OpinionMark | undefined {
  const read = namedError.safeParse(named);
  if (!read.success) return undefined;
  const { quote, category, severity, explanation } = read.data;
  const side = read.data.side === 'arabic' ? 'source' : 'target';
  const taken = (span: Span) =>
    before.some((mark) => mark.side === side && mark.start === span.start && mark.end === span.end);
  const place = placesOf(pair[side], quote.trim(), side === 'source' ? 'ar' : 'en').find((span) => !taken(span));
  return place && { side, ...place, category, severity, words: asOneLine(explanation) };
}

/** Where a quotation stands: as whole words, else within words, else but for case, accents and vowel signs. */
function placesOf(text: string, quote: string, language: string): Span[] {
  const exact = findAll(text, quote, { language, exact: true, wholeWords: true });
  if (exact.length > 0) return exact;
  const within = findAll(text, quote, { language, exact: true });
  return within.length > 0 ? within : findAll(text, quote, { language, wholeWords: true });
}

const LONGEST_EXPLANATION = 400;

/** Without what would steer a page or a terminal: control characters, marks of direction, halves of characters. */
function asOneLine(words: string): string {
  return words
    .slice(0, LONGEST_EXPLANATION)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
