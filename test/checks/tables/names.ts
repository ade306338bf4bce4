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
    ['قال متحدث باسم الوزارة يوم الثلاثاء.', 'A ministry spokesman said on Tuesday.'],
  ],
  'entity-order': [
    ['سافر الوزير من موسكو إلى دمشق.', 'The minister travelled from Damascus to Moscow.', 'warning Damascus to Moscow'],
    ['سافر الوزير من موسكو إلى دمشق.', 'The minister travelled from Moscow to Damascus.'],
  ],
};
