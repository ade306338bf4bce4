import type { searchEn } from './en-search.js';
import type { Message } from './translate.js';

/** البحث والاستبدال. */
export const searchAr: { readonly [key in keyof typeof searchEn]: Message } = {
  'filter.also': 'وأيضًا: {filter}',
  'filter.notAlso': 'دون: {filter}',
  'search.label': 'البحث في هذه الوثيقة',
  'search.find': 'بحث',
  'search.end': 'كل المقاطع',
  'search.replace': 'استبدال…',
  'replace.title': 'الاستبدال في الإنجليزية',
  'replace.find': 'البحث عن',
  'replace.put': 'الاستبدال بـ',
  'replace.exact': 'مطابقة حالة الأحرف وعلاماتها',
  'replace.words': 'كلمات كاملة فقط',
  'replace.show': 'عرض التغييرات',
  'replace.none': 'هذه الكلمات غير موجودة في إنجليزية هذه الوثيقة.',
  'replace.found': {
    zero: 'لن يتغير أي مقطع.',
    one: 'سيتغير مقطع واحد.',
    two: 'سيتغير مقطعان.',
    few: 'ستتغير {count} مقاطع.',
    many: 'سيتغير {count} مقطعًا.',
    other: 'سيتغير {count} مقطع.',
  },
  'replace.more': 'هناك أكثر مما يظهر هنا؛ استبدل في هذه أولًا.',
  'replace.approved': 'معتمد: سيسقط الاعتماد بالتغيير.',
  'replace.see': 'عرضه في موضعه',
  'replace.do': 'استبدال في المقاطع المختارة',
  'replace.undo': 'يمكن التراجع عن الكل دفعة واحدة.',
  'field.find': 'ما يُبحث عنه',
  'field.put': 'البديل',
};
