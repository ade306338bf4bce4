/** A month or a weekday: its English name and how Arabic calls it, folded. */
export type Names = readonly (readonly [english: string, arabic: string])[];

/** Gregorian as in Egypt, Levantine, Maghrebi (Algerian and Tunisian, then Moroccan where they differ). */
export const MONTHS: Names = [
  ['January', 'يناير|كانون الثاني|كانون ثاني|جانفي'],
  ['February', 'فبراير|شباط|فيفري'],
  ['March', 'مارس|اذار'],
  ['April', 'ابريل|نيسان|افريل'],
  ['May', 'مايو|ايار|ماي'],
  ['June', 'يونيو|يونيه|حزيران|جوان'],
  ['July', 'يوليو|يوليه|تموز|جويليه|يوليوز'],
  ['August', 'اغسطس|اب|اوت|غشت'],
  ['September', 'سبتمبر|ايلول|شتنبر'],
  ['October', 'اكتوبر|تشرين الاول|تشرين اول'],
  ['November', 'نوفمبر|تشرين الثاني|تشرين ثاني|نونبر'],
  ['December', 'ديسمبر|كانون الاول|كانون اول|دجنبر'],
];

export const DAYS: Names = [
  ['Monday', 'الاثنين|الإثنين'],
  ['Tuesday', 'الثلاثاء'],
  ['Wednesday', 'الاربعاء'],
  ['Thursday', 'الخميس'],
  ['Friday', 'الجمعه'],
  ['Saturday', 'السبت'],
  ['Sunday', 'الاحد'],
];
