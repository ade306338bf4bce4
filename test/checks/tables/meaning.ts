import type { Tables } from './table.js';

/** What the Arabic says otherwise. */
export const meaningTables: Tables = {
  'negation-dropped': [
    ['لم تعلن موسكو موقفها بعد.', 'Moscow has announced its position.', 'error لم'],
    ['لن يشارك الوفد في الاجتماع.', 'The delegation will take part in the meeting.', 'error لن'],
    ['لم تعلن موسكو موقفها بعد.', 'Moscow has yet to announce its position, and refuses to.'],
    ['لا يزال الوضع متوترا.', 'The situation is still tense.'],
    ['لا بد من الحوار.', 'Dialogue is a must.'],
    ['لم يحضر إلا الوزير.', 'The minister alone attended.'],
    ['لن يشارك الوفد.', "The delegation won't take part."],
  ],
  'negation-added': [
    ['أعلنت موسكو موقفها.', 'Moscow did not announce its position.', 'error not'],
    ['لم تعلن موسكو موقفها.', 'Moscow did not announce its position.'],
    ['رفضت موسكو التعليق.', 'Moscow would not comment.'],
    ['التقى الوزير نظيره وزار المتحف.', 'The minister met not only his counterpart but visited the museum.'],
  ],
  antonym: [
    ['ارتفعت الصادرات.', 'Exports fell.', 'error fell'],
    ['ارتفعت الصادرات.', 'Exports rose.'],
    ['من غير المحتمل أن يحضر.', 'He is unlikely to attend.'],
    ['في شمال البلاد', 'in the north of the country'],
    ['في شمال البلاد', 'in the south of the country', 'error south'],
  ],
  modality: [
    ['سوف يصل الوفد غدا.', 'The delegation may arrive tomorrow.', 'warning may'],
    ['قد يصل الوفد غدا.', 'The delegation may arrive tomorrow.'],
    ['يجب أن يصل الوفد غدا.', 'The delegation must arrive tomorrow.'],
  ],
  tense: [
    ['أعلن الوزير استقالته.', 'The minister will announce his resignation.', 'error will announce'],
    ['سيعلن الوزير استقالته.', 'The minister will announce his resignation.'],
    ['يأمل الوزير أن تعيد المحكمة النظر.', 'The minister hopes the court will think again.'],
  ],
  'false-friend': [
    [
      'اعتقل على خلفية الاحتجاجات.',
      'He was arrested on the background of the protests.',
      'warning on the background of',
    ],
    ['اعتقل على خلفية الاحتجاجات.', 'He was arrested over the protests.'],
    ['رسم منظرا.', 'He painted trees on the background of the picture.'],
    ['والمرحلة المقبلة دقيقة.', 'The coming stage is delicate.', 'warning coming stage'],
    ['وضع الكتاب على المسرح.', 'He put the book on the stage.'],
    ['في هذه المرحلة', 'at this stage'],
    ['وأكد ثقته بالجيش.', 'He confirmed his confidence in the army.', 'warning confirmed his confidence'],
  ],
};
