import type { Remark } from '../finding.js';
import { type GrammarEngine, loadGrammarEngine } from './engine.js';

/** English texts to be looked at. */
export interface GrammarJob {
  readonly texts: readonly string[];
}

/** What was said of each text, in order; or why the engine cannot be had. */
export type GrammarAnswer = { readonly remarks: readonly (readonly Remark[])[] } | { readonly unavailable: string };

let engine: Promise<GrammarEngine> | undefined;

/** Worker entry: the engine is loaded with the first job and goes with the worker. A text that breaks it has no remarks. */
export default async function work({ texts }: GrammarJob): Promise<GrammarAnswer> {
  engine ??= loadGrammarEngine();
  let loaded: GrammarEngine;
  try {
    loaded = await engine;
  } catch (error) {
    return { unavailable: (error as Error).message };
  }
  const remarks: (readonly Remark[])[] = [];
  for (const text of texts) remarks.push(await loaded.remarks(text).catch(() => []));
  return { remarks };
}
