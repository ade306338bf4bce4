import { type Encoding, encodings } from '../../text/decode.js';
import { guessEncoding } from '../../text/guess-encoding.js';

/** How a file is decoded piece by piece: as its byte order mark says, else its XML declaration, else as its beginning looks. */
export function encodingOfHead(head: Uint8Array): { readonly encoding: Encoding; readonly bom: boolean } | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: true };
  const declared = declaredEncoding(head);
  if (declared) return { encoding: declared, bom: false };
  const guessed = guessEncoding(wholeCharacters(head));
  return guessed === 'binary' || guessed === 'unknown' ? undefined : { encoding: guessed, bom: false };
}

/** What an XML declaration names, where that is one of ours that a declaration can be read in. */
export function declaredEncoding(head: Uint8Array): Encoding | undefined {
  const declared = declaredName(head);
  return encodings.find((encoding) => encoding === declared && !encoding.startsWith('utf-16'));
}

/** The encoding that an XML declaration names, in lower case, whichever it is and however the file is written. */
export function declaredName(head: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 400)).replaceAll('\0', '');
  return /^[^<]{0,3}\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** Without a character of UTF-8 that was cut through at the end. */
function wholeCharacters(head: Uint8Array): Uint8Array {
  let end = head.length;
  while (end > 0 && end > head.length - 4 && (head[end - 1]! & 0xc0) === 0x80) end--;
  return head.subarray(0, Math.max(0, end - 1));
}
