/**
 * What is left of a folded Arabic word without its weak letters and hamzas, which is where broken plurals and weak verbs
 * differ from their singular and past (رئيس, رؤساء: رس). Empty where fewer than two letters are left.
 */
export function consonants(word: string): string {
  const strong = word.replace(/[اويىءئؤه]/g, '');
  return strong.length < 2 ? '' : strong;
}
