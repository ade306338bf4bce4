/** File systems take 255 bytes; an Arabic letter has two. */
const LONGEST_BASE = 110;

/**
 * A Content-Disposition that keeps an Arabic file name (RFC 6266 with RFC 8187's `filename*`), beside an ASCII name for
 * clients that know no other. Nothing of the name can end the header.
 */
export function attachment(fileName: string): string {
  const clean = fileName
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .trim();
  const extension = /\.[A-Za-z0-9.]{1,12}$/.exec(clean)?.[0] ?? '';
  const base = clean.slice(0, clean.length - extension.length).slice(0, LONGEST_BASE) || 'export';
  const ascii = base.replace(/[^\x20-\x7e]/g, '_');
  const fallback = `${/[A-Za-z0-9]/.test(ascii) ? ascii : 'export'}${extension}`;
  const encoded = encodeURIComponent(base + extension).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
