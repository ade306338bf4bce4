import type { checksEn } from '../en/checks.js';
import type { Message } from '../translate.js';

/** إعدادات فحوص المشروع. */
export const checksAr: { readonly [key in keyof typeof checksEn]: Message } = {
  'checks.title': 'الفحوص',
  'checks.about': 'ما تبحث عنه فحوص هذا المشروع، وبأي درجة يُعتدّ بما تجده. وبعد كل تغيير يُعاد فحص المقاطع كلها.',
  'checks.families': 'أنواع الفحوص',
  'checks.family.numbers': 'الأعداد',
  'checks.family.dates': 'التواريخ',
  'checks.family.names': 'الأسماء',
  'checks.family.meaning': 'المعنى',
  'checks.family.coverage': 'الحذف والزيادة واختلال المحاذاة',
  'checks.family.consistency': 'الاتساق في المشروع',
  'checks.family.english': 'اللغة الإنجليزية',
  'checks.family.form': 'علامات الترقيم والمحارف',
  'checks.check': 'الفحص',
  'checks.findings': 'التنبيهات الحالية',
  'checks.dismissed': 'المتجاهَل منها',
  'checks.counts': 'يُعدّ',
  'checks.mostlyDismissed': 'تُجوهل {dismissed} من أصل {count}: قد لا يناسب هذا الفحص هذه النصوص',
  'checks.setting.as-found': 'كما يراه الفحص',
  'checks.setting.off': 'معطَّل',
  'checks.setting.error': 'خطأ مرجّح',
  'checks.setting.warning': 'يرجى التحقق',
  'checks.setting.hint': 'تلميح',
  'finding.realign': 'إعادة المحاذاة هنا…',
  'repair.others': 'طرق أخرى لإصلاح المحاذاة هنا',
};
