import { setTimeout as wait } from 'node:timers/promises';
import { ModelFailure } from './provider.js';

/** How long and how often a service is waited for, and how much it may say. */
export interface Patience {
  /** For one attempt, from the first byte sent to the last one read. */
  readonly timeoutMs: number;
  readonly tries: number;
  /** Before the second attempt; each later one waits twice as long as the one before. */
  readonly firstPauseMs: number;
  /** A service that asks for a longer pause is not waited for. */
  readonly longestPauseMs: number;
  readonly mostBytes: number;
}

export const usualPatience: Patience = {
  timeoutMs: 60_000,
  tries: 4,
  firstPauseMs: 1_000,
  longestPauseMs: 30_000,
  // Twenty errors with their explanations take some 10 kB.
  mostBytes: 512 * 1024,
};

interface Post {
  readonly address: string;
  readonly body: string;
  readonly key: string | null;
}

/**
 * Posts JSON and gives the answer's text. Where the service is overloaded (429, 5xx) or the line breaks it is tried again
 * after a pause, as long as Retry-After says if that is said. A redirection is not followed: neither the texts nor the key go
 * anywhere else than the settings say. Rejects with ModelFailure.
 */
export async function post(what: Post, patience: Patience, signal: AbortSignal): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const answer = await once(what, patience, signal);
    if ('text' in answer) return answer.text;
    const { failure, again, pauseMs = 0 } = answer;
    if (!again || attempt >= patience.tries || pauseMs > patience.longestPauseMs) throw failure;
    const usual = patience.firstPauseMs * 2 ** (attempt - 1) * (1 + Math.random() / 4);
    await pause(Math.min(Math.max(usual, pauseMs), patience.longestPauseMs), signal);
  }
}

type Answer =
  | { readonly text: string }
  | { readonly failure: ModelFailure; readonly again: boolean; readonly pauseMs?: number };

async function once({ address, body, key }: Post, patience: Patience, signal: AbortSignal): Promise<Answer> {
  const enough = new AbortController();
  const late = AbortSignal.timeout(patience.timeoutMs);
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Accept-Encoding': 'identity',
        ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
      },
      signal: AbortSignal.any([signal, late, enough.signal]),
    });
    if (response.status === 200) return { text: await readUpTo(response, patience.mostBytes) };
    return refusal(response);
  } catch (error) {
    if (error instanceof ModelFailure) return { failure: error, again: false };
    if (signal.aborted) return { failure: new ModelFailure('cancelled'), again: false };
    // It may have been thinking all the time: asking again would take as long.
    if (late.aborted) return { failure: new ModelFailure('timed-out'), again: false };
    return { failure: new ModelFailure('unreachable'), again: true };
  } finally {
    // Whatever is still coming is not waited for.
    enough.abort();
  }
}

/** What the answer says is not read: it may quote what was sent. */
function refusal({ status, headers }: Response): Answer {
  if (status >= 300 && status < 400) return { failure: new ModelFailure('redirected', status), again: false };
  if (status === 429 || status >= 500)
    return { failure: new ModelFailure('busy', status), again: true, pauseMs: retryAfter(headers.get('Retry-After')) };
  return { failure: new ModelFailure('refused', status), again: false };
}

/** RFC 9110, 10.2.3: seconds or a date. */
function retryAfter(value: string | null): number {
  if (value === null) return 0;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - Date.now());
}

async function readUpTo({ body, headers }: Response, most: number): Promise<string> {
  if (Number(headers.get('Content-Length') ?? 0) > most) throw new ModelFailure('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new ModelFailure('too-large');
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ModelFailure('unreadable');
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch {
    throw new ModelFailure('cancelled');
  }
}
