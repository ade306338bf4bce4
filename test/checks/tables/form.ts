import type { Tables } from './table.js';

/** Marks, spaces and characters. */
export const formTables: Tables = {
  quotes: [
    [
      'كنت محجوزا بين الأنقاض، على ما أعتقد، وفقا لهاريس.',
      'I was squeezed into the ruins, I think," Haris told us.',
      'hint "',
    ],
    ['قال: «لن نتراجع» ثم غادر.', 'He said: "We will not retreat, then left.', 'warning "'],
    ['وصف القرار بأنه «خطأ فادح» أمس.', 'He called it a "grave mistake yesterday.', 'error "'],
    ['وصف القرار بأنه «خطأ فادح» أمس.', 'He called it a grave mistake" yesterday.', 'error "'],
    ['قال: «لن نتراجع».', '"We will not retreat, he said.', 'error "'],
    ['قال: «لن نتراجع».', 'We will not retreat," he said.', 'warning "'],
    ['عرضت «ليل» و«نهار».', 'It showed "Night and "Day" there.', 'error "'],
    ['طوله 6 أقدام', 'He is 6\'2" tall.'],
    ['يدعى «الغرفة 12» هنا.', 'It is called "room 12", here.'],
    ['فريق النسور القديم', 'the Eagles" old team'],
    ['قال: «لن نتراجع».', 'He said: "We will not retreat."'],
    ['«لن نتراجع.', '"We will not retreat.'],
  ],
  brackets: [
    ['المنظمة (الدولية)', 'the organisation (international', 'error ('],
    ['المنظمة (الدولية)', 'the (international) organisation'],
    ['أولا', '1) first'],
  ],
  'end-punctuation': [
    ['هل وصل الوزير؟', 'Has the minister arrived.', 'error .'],
    ['هل وصل الوزير؟', 'Has the minister arrived?'],
    ['وصل الوزير', 'The minister arrives'],
  ],
  spacing: [
    ['وصل، ثم غادر.', 'He arrived , then left.', 'error  ,'],
    ['وصل، ثم غادر.', 'He arrived, then left ... at 3.5 km.'],
  ],
  'digits-mixed': [
    ['قتل ١٢ شخصا.', 'It killed ١٢ people.', 'error ١٢'],
    ['قتل ١٢ شخصا.', 'It killed 12 people.'],
  ],
  'bidi-controls': [
    ['نص', 'Te\u202bxt', 'error \u202b'],
    ['نص', 'Text'],
  ],
  'inline-code': [
    ['قال <1>حفتر</1>.', 'Haftar <1>said.', 'error </1>'],
    ['قال <1>حفتر</1>.', 'Haftar <1>said</1>.'],
    ['قال حفتر.', '<1/>Haftar said.', 'error <1/>'],
    ['<1>قال <2>حفتر</2></1>', '<1>Haftar <2>said</1></2>', 'warning </1>'],
    ['أضاف %s إلى {list}', 'added %s to {list}'],
    ['أضاف %1$s', 'added', 'error %1$s'],
    ['ارتفع 5% دون سبب', 'rose 5% due to nothing'],
    ['ارتفع 5 % دون', 'up 5%, said {it}', 'error {it}'],
    ['نسخ %ld من %(total)s إلى %{path} و{{ name }}', '%ld of %(total)s to %{path} and {{name}} copied'],
    ['نسخ %(total)s', 'copied %(sum)s', 'error %(total)s', 'error %(sum)s'],
    ['{n, plural, other {# ملف}}', '{n,plural, one {# file} other {# files}}'],
    ['{n, plural, other {# ملف}}', '{n, select, other {# files}}', 'error {n, plural', 'error {n, select'],
  ],
  'source-damaged': [
    ['وصرحبعدذلكالوزير في المؤتمر.', 'The minister then spoke.', 'hint وصرحبعدذلكالوزير'],
    ['وصرح بعد ذلك الوزير.', 'The minister then spoke.'],
  ],
};
