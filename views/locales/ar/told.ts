import type { toldEn } from '../en/told.js';

export const toldAr = {
  'done.translation': 'حُفظ المقطع {number}',
  'done.confirmation': 'أُكّد المقطع {number}',
  'done.flag': 'سُجّلت ملاحظة على المقطع {number}',
  'done.fix': 'صُوّبت الملاحظة على المقطع {number}',
  'done.verification': 'تم التحقق من التصويب في المقطع {number}',
  'done.dismissal': 'صُرف النظر عن الملاحظة على المقطع {number}',
  'done.reopening': 'أعيد فتح الملاحظة على المقطع {number}',
  'done.dispute': 'سُجّل الاعتراض في المقطع {number}',
  'done.settlement': 'فُصل في الاعتراض في المقطع {number}',
  'done.comment': 'أضيف التعليق إلى المقطع {number}',
  'done.approval': 'اعتُمد المقطع {number}',
  'done.change-request': 'طُلب تعديل المقطع {number}',
  'done.finding-fix': 'طُبّق التصويب في المقطع {number}',
  'done.finding-flag': 'سُجّلت ملاحظة على المقطع {number}',
  'done.finding-dismissal': 'تُجوهل التنبيه في المقطع {number}',
  'done.finding-reinstatement': 'أعيد إظهار التنبيه في المقطع {number}',
  'done.second-opinion': 'طُلب رأي ثانٍ في المقطع {number}',
  'done.second-opinion-cancellation': 'سُحب طلب الرأي الثاني في المقطع {number}',
} as const satisfies Readonly<Record<keyof typeof toldEn, string>>;
