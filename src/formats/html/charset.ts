import { type Decoded, decode, type Encoding, encodings } from '../../text/decode.js';

export interface HtmlEncoding {
  readonly decoded: Decoded;
  /** As the page declares it, where it does. */
  readonly declared: string | undefined;
  /** The page declares another encoding than the one it was read in. */
  readonly differs: boolean;
}

/** Bytes in which the standard wants the declaration (html.spec.whatwg.org, 13.2.3.2); real pages have it later. */
const PRESCAN = 4_096;

/**
 * A page's bytes as text. Chosen by a person before all; then a byte order mark; then bytes that are UTF-8, whatever the
 * page declares, since nothing else looks like it; then what the page declares, where that is an encoding known here.
 */
export function decodeHtml(bytes: Uint8Array, chosen?: Encoding): HtmlEncoding {
  const declared = declaredIn(new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)));
  const named = declared === undefined ? undefined : encodingNamed(declared);
  const found = decode(bytes, chosen);
  const single = named === 'windows-1256' || named === 'iso-8859-6';
  const sure = found.kind === 'text' && (chosen || found.bom || found.encoding.startsWith('utf'));
  const decoded = !sure && single ? decode(bytes, named) : found;
  const plain = bytes.every((byte) => byte < 0x80);
  const differs =
    declared !== undefined && decoded.kind === 'text' && !plain && named !== decoded.encoding && !isUtf16InName(named);
  return { decoded, declared, differs };
}

/** A page that can be read by its declaration is no UTF-16, whatever it says: the standard takes it for UTF-8. */
function isUtf16InName(named: Encoding | undefined): boolean {
  return named?.startsWith('utf-16') ?? false;
}

function declaredIn(head: string): string | undefined {
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  const meta = /<meta\s[^>]*charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head.replace(/<!--[\s\S]*?-->/g, ''))?.[1];
  return (meta ?? xml)?.toLowerCase();
}

/** By the names that the Encoding standard knows it under. */
function encodingNamed(label: string): Encoding | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return encodings.find((known) => known === encoding);
  } catch {
    return undefined;
  }
}

/** A page's text in the encoding that it came in; `+bom` begins it with a byte order mark. */
export function encodeHtml(text: string, encoding: string): Uint8Array {
  const [name, bom] = encoding.split('+');
  const whole = bom ? `\ufeff${text}` : text;
  if (name === 'utf-16le' || name === 'utf-16be') {
    const bytes = Buffer.from(whole, 'utf16le');
    return name === 'utf-16be' ? bytes.swap16() : bytes;
  }
  const byteOf = singleBytes(name!);
  return byteOf ? Uint8Array.from(text, (character) => byteOf.get(character) ?? QUESTION) : Buffer.from(whole, 'utf8');
}

const QUESTION = 0x3f;

/** Which characters a page in an encoding can hold. */
export function holdable(encoding: string): (character: string) => boolean {
  const byteOf = singleBytes(encoding.split('+')[0]!);
  return byteOf ? (character) => byteOf.has(character) : () => true;
}

function singleBytes(encoding: string): ReadonlyMap<string, number> | undefined {
  if (encoding !== 'windows-1256' && encoding !== 'iso-8859-6') return undefined;
  const characters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  // Bytes without a meaning all read as U+FFFD, and are no way to write it.
  return new Map(
    [...characters].flatMap((character, byte) => (character === '\ufffd' ? [] : [[character, byte] as const])),
  );
}
