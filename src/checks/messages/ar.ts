import type { CheckMessages } from '../messages.js';

/** What the checks say in Arabic. */
export const checkMessagesAr: CheckMessages = {
  'check.empty': 'ترجمة فارغة',
  'check.empty.what': 'النص العربي موجود ولا يقابله نص إنجليزي.',
  'check.empty.target': 'لا توجد ترجمة بعد.',
};
