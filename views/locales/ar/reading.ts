import type { readingEn } from '../en/reading.js';
import type { Message } from '../translate.js';

/** قراءة المستند. */
export const readingAr: { readonly [key in keyof typeof readingEn]: Message } = {
  'reading.title': 'قراءة',
  'reading.show': 'ما يُقرأ',
  'reading.clean': 'النص الحالي',
  'reading.changes': 'التغييرات',
  'reading.original': 'كما استُورد',
  'reading.both': 'مع العربية',
  'reading.flags': 'مع الملاحظات المفتوحة',
  'keys.read': 'القراءة، وفيها: النص الحالي والتغييرات والنص كما استُورد؛ وEsc للعودة',
};
