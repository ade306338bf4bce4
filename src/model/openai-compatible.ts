import { readAnswer } from './answer.js';
import { type Patience, post, usualPatience } from './post.js';
import { estimateTokens, requestFor } from './prompt.js';
import type { Provider } from './provider.js';

export interface Service {
  /** The API's own address, as `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
}

/** A service that answers `POST /chat/completions` as OpenAI's does: Ollama, llama.cpp, vLLM and many others. */
export function openAiCompatible({ url, model, key }: Service, patience: Patience = usualPatience): Provider {
  const address = `${url.replace(/\/+$/, '')}/chat/completions`;
  return {
    about: { address, model },
    estimate: estimateTokens,
    async ask(pair, signal) {
      const body = JSON.stringify(requestFor(model, pair));
      const { marks, dropped, tokens } = readAnswer(await post({ address, body, key }, patience, signal), pair);
      return { marks, dropped, tokens: tokens ?? estimateTokens(pair) };
    },
  };
}
