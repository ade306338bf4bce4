import type { Tables } from './table.js';

/** Months, weekdays and years. */
export const datesTables: Tables = {
  month: [
    ['في تشرين الثاني', 'in October', 'error October'],
    ['في تشرين الثاني', 'in November'],
    ['يوم 4 جويلية', 'on 4 July'],
    ['في آب/أغسطس', 'in August'],
    ['ربما يصل الوفد غدا.', 'The delegation may arrive tomorrow.'],
    ['في 12/5', 'on 12 May'],
  ],
  weekday: [
    ['يوم الثلاثاء', 'on Thursday', 'error Thursday'],
    ['يوم الثلاثاء', 'on Tuesday'],
    ['ومن ثم غادر الوفد.', 'Thus the delegation left.'],
  ],
  year: [
    ['منذ عام 2011', 'since 2012', 'error 2012'],
    ['منذ عام ٢٠١١', 'since 2011'],
  ],
};
