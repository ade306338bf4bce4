import type { Settings } from '../../config.js';
import { openAiCompatible } from '../../model/openai-compatible.js';
import { usualPatience } from '../../model/post.js';
import type { Provider } from '../../model/provider.js';

/** The model that the settings name; undefined where they name none. */
export function providerOf({ modelUrl, modelName, modelKey, modelSeconds }: Settings): Provider | undefined {
  if (modelUrl === null) return undefined;
  const service = { url: modelUrl, model: modelName, key: modelKey || null };
  return openAiCompatible(service, { ...usualPatience, timeoutMs: modelSeconds * 1_000 });
}
