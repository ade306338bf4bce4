import { createHash } from 'node:crypto';

/** SHA-256 of a pair of texts, which what was decided about the pair is kept under. */
export function pairDigest(source: string, target: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, target]))
    .digest('base64url');
}
