/** Text as XML 1.0 character data or an attribute's value; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character]!)
    .replace(/\r/g, '&#13;');
}

const NEEDS_ESCAPE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff&<>"]/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An attribute's value between double quotes: white space in it would otherwise be read as spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
