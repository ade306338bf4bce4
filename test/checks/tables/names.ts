import type { Tables } from './table.js';

/** Names of people and places. */
export const namesTables: Tables = {
  'name-mismatch': [
    ['التقى المسماري السفير غسان سلامة في القاهرة.', 'Al-Mismari met ambassador Ghassan Salame in Cairo.'],
    [
      'التقى المسماري السفير غسان سلامة في القاهرة.',
      'Al-Mismari met ambassador Victor Krupenko in Cairo.',
      'error Victor Krupenko',
    ],
    ['سافر الوفد إلى موسكو.', 'The delegation travelled to Damascus.', 'error Damascus'],
    ['سافر الوفد إلى موسكو.', 'The delegation travelled to Moscow.'],
    ['سافر الوفد إلى موسكو أمس.', 'Yesterday the delegation went to see the Bangkok of old.', 'error Bangkok'],
    ['وصل الوزير أمس إلى العاصمة.', 'The minister came to Bangkok yesterday.', 'warning Bangkok'],
    ['زار هيو وإيف المتحف مساء.', 'In the evening the friends Hugh and Yves saw the museum.'],
    ['قدمت المساعدات لألمانيا.', 'Aid was given to Germany.'],
    ['سافر الوفد إلى مقر الرابطة.', 'The delegation travelled to the seat of the League.'],
    ['قال متحدث باسم الوزارة يوم الثلاثاء.', 'A ministry spokesman said on Tuesday.'],
  ],
  'entity-order': [
    ['سافر الوزير من موسكو إلى دمشق.', 'The minister travelled from Damascus to Moscow.', 'warning Damascus to Moscow'],
    ['سافر الوزير من موسكو إلى دمشق.', 'The minister travelled from Moscow to Damascus.'],
    [
      'قال الرئيس الفرنسي ماكرون إن الجيش الروسي انسحب من مدينة حلب القديمة.',
      'French president Aleppo said that the Russian army had withdrawn from the old city of Macron.',
      'error Aleppo said that the Russian army had withdrawn from the old city of Macron',
    ],
    [
      'قال الرئيس الفرنسي ماكرون إن الجيش الروسي انسحب من مدينة حلب القديمة.',
      'French president Macron said that the Russian army had withdrawn from the old city of Aleppo.',
    ],
    ['التقى خبراء من مصر وتونس.', 'Experts from Tunisia and Egypt met.'],
  ],
};
