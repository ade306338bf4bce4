import type { settingsEn } from './en-settings.js';
import type { Message } from './translate.js';

/** مظهر المكتب. */
export const settingsAr: { readonly [key in keyof typeof settingsEn]: Message } = {
  'settings.title': 'الإعدادات',
  'settings.language': 'لغة الواجهة',
  'settings.language.en': 'English',
  'settings.language.ar': 'العربية',
  'settings.theme': 'المظهر',
  'settings.theme.system': 'حسب الجهاز',
  'settings.theme.light': 'فاتح',
  'settings.theme.dark': 'داكن',
  'settings.size': 'حجم النص',
  'settings.size.small': 'صغير',
  'settings.size.normal': 'عادي',
  'settings.size.large': 'كبير',
  'settings.size.larger': 'أكبر',
  'settings.density': 'الصفوف',
  'settings.density.comfortable': 'متباعدة',
  'settings.density.compact': 'متقاربة',
  'settings.columns': 'أعمدة التحرير',
  'settings.columns.arabic-first': 'العربية يسارًا والإنجليزية يمينًا',
  'settings.columns.english-first': 'الإنجليزية يسارًا والعربية يمينًا',
  'settings.letters': 'اختصارات الحرف الواحد',
  'settings.letters.on': 'مفعّلة',
  'settings.letters.off': 'معطّلة',
  'settings.omissions': 'الكلمات التي بلا مقابل',
  'settings.omissions.off': 'بلا تمييز',
  'settings.omissions.on': 'تسطير خفيف',
  'keys.omissions': 'الكلمات التي بلا مقابل',
  'keys.swap': 'تبديل العمودين',
};
