/** File systems take 255 bytes a name; an Arabic letter has two, an emoji four. Room is left for "(1)". */
const LONGEST_BYTES = 240;
/** Controls end a header; those of direction make `exe.txt` of `txt.exe` (CVE-2021-42574). */
const INVISIBLE = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Devices on Windows, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A Content-Disposition that keeps an Arabic file name (RFC 6266 with RFC 8187's `filename*`), beside an ASCII name for
 * clients that know no other. Nothing of the name can end the header or leave the download folder.
 */
export function attachment(fileName: string): string {
  const clean = fileName
    .replace(INVISIBLE, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .trim();
  const extension = /\.[A-Za-z0-9.]{1,12}$/.exec(clean)?.[0] ?? '';
  const whole = clean
    .slice(0, clean.length - extension.length)
    .replace(/^\.+/, '_')
    .replace(DEVICE, '_$1');
  const base = shortened(whole, LONGEST_BYTES - extension.length) || 'export';
  const ascii = base.replace(/[^\x20-\x7e]|%/gu, '_');
  const fallback = `${/[A-Za-z0-9]/.test(ascii) ? ascii : 'export'}${extension}`;
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded(base + extension)}`;
}

/** As many whole characters as fit into so many bytes of UTF-8. */
function shortened(text: string, bytes: number): string {
  let left = bytes;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    left -= Buffer.byteLength(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept;
}

/** RFC 8187's attr-char allows fewer characters than encodeURIComponent leaves. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
