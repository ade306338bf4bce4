import type { readingEn } from '../en/reading.js';
import type { Message } from '../translate.js';

/** قراءة المستند. */
export const readingAr: { readonly [key in keyof typeof readingEn]: Message } = {
  'reading.title': 'قراءة',
  'reading.show': 'ما يُقرأ',
  'reading.clean': 'نهائي',
  'reading.changes': 'التغييرات',
  'reading.original': 'الأصل',
  'reading.both': 'مع العربية',
  'reading.flags': 'مع الملاحظات المفتوحة',
  'keys.read': 'القراءة، وفيها: النهائي والتغييرات والأصل؛ وEsc للعودة',
};
