/**
 * What a spreadsheet runs begins like this, full width signs too (OWASP, "CSV injection"): it is written with an apostrophe
 * before it. Where apostrophes stand before it already one more is put, so that taking one off gives what it was.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell's value as no spreadsheet runs it; also for csv-stringify, as `cast: { string: withoutFormula }`. */
export function withoutFormula(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** What a cell said before it was written so. */
export function asItWas(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}
