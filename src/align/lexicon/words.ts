function foldArabic(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}

/** The folded Arabic words of a text. */
export function arabicWords(text: string): string[] {
  return foldArabic(text).match(/[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc]+/g) ?? [];
}

/** The English words of a text, lower case, without marks. */
export function englishWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/’/g, "'")
      .toLowerCase()
      .match(/[a-z][a-z'-]*[a-z]|[a-z]/g) ?? []
  );
}
