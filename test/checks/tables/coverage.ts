import type { Tables } from './table.js';

/** What one side says and the other does not. */
export const coverageTables: Tables = {
  omission: [
    [
      'أعلنت الكلية الملكية البريطانية للممارسين العامين المعتمدين خطة جديدة في لندن.',
      'The RCGP announced a new plan in London.',
    ],
    [
      'اجتمع ممثلو الجمعية الأوروبية لمنتجي السيارات والشاحنات والحافلات مع الوزير في بروكسل يوم الثلاثاء.',
      'ACEA met the minister in Brussels on Tuesday.',
    ],
    [
      'يبلغ عنها كجزء من البيان الأسبوعي لمركز البحوث والرصد التابع للكلية الملكية للممارسين العامين.',
      'It is reported as part of the RCGP RSC weekly return.',
    ],
    [
      'أعلنت وكالة مشاريع البحوث المتطورة الدفاعية هذا الشهر استثمارا بقيمة ملياري دولار في مبادرة جديدة.',
      'This month DARPA announced a two billion dollar investment in a new initiative.',
    ],
    [
      'وصل وزير الخارجية إلى القاهرة مساء الثلاثاء برفقة وفد كبير من رجال الأعمال والصحفيين والخبراء.',
      'The foreign minister arrived in Cairo on Tuesday evening with a large delegation of businessmen, journalists and experts.',
    ],
    ['وصل وزير الخارجية إلى القاهرة.', 'The foreign minister arrived in Cairo.'],
  ],
  addition: [
    ['نتطلع إلى عودة الخبراء.', 'We are looking forward to the return of the experts.'],
    [
      'وصل وزير الخارجية إلى القاهرة.',
      'The foreign minister arrived in Cairo, where angry farmers burned tyres outside the cotton market.',
      'error angry farmers burned tyres',
    ],
    ['وصل وزير الخارجية إلى القاهرة.', 'The foreign minister arrived in Cairo.'],
  ],
  truncated: [
    [
      'تحطم طائرة ركاب في البحيرة الكبرى ومقتل أحد عشر شخصا كانوا على متنها أمس.',
      'Passenger plane crash: eleven passengers dead after lake accident',
    ],
    [
      'تحطم طائرة ركاب في البحيرة الكبرى ومقتل أحد عشر شخصا كانوا على متنها أمس.',
      'Eleven Dead After Passenger Plane Crashes Into Lake',
    ],
    [
      'لا تعمل العبارة في الشتاء، بل في الصيف وحده (انظر الجدول أدناه).',
      'The ferry does not run in winter but in summer alone. (see the table below)',
    ],
    [
      'قال الوزير إن الحكومة ستعلن خطتها الاقتصادية الجديدة بعد اجتماع البرلمان يوم الخميس المقبل.',
      'The minister said that the government would announce its',
      'error its',
    ],
    ['قال الوزير إن الحكومة ستعلن خطتها.', 'The minister said that the government would announce its plan.'],
    ['الحكومة تعلن خطتها الاقتصادية', 'Government announces its economic plan'],
  ],
  'wrong-pair': [
    [
      'تساقطت الثلوج بغزارة وأغلقت الطرق الجبلية ليلا.',
      'Shareholders approved the merger of both banks after lengthy debate.',
      'warning Shareholders approved the merger of both banks after lengthy debate.',
    ],
    [
      'وأعلن وزير الداخلية أن الشرطة ألقت القبض على ثلاثة أشخاص بعد تفتيش منازلهم في ضواحي العاصمة.',
      'The minister of health said that hospitals in the south would receive new equipment before the summer.',
      'error The minister of health said that hospitals in the south would receive new equipment before the summer.',
    ],
    [
      'وأعلن وزير الداخلية أن الشرطة ألقت القبض على ثلاثة أشخاص بعد تفتيش منازلهم في ضواحي العاصمة.',
      'Three people are in custody after officers searched homes on the outskirts of the capital, the interior minister has said.',
    ],
    ['تساقطت الثلوج بغزارة وأغلقت الطرق الجبلية ليلا.', 'Heavy snow fell and mountain roads were closed overnight.'],
  ],
  copied: [
    ['وصل الوفد.', 'وصل الوفد.', 'error وصل الوفد.'],
    ['وصل الوفد.', 'The delegation arrived.'],
  ],
  untranslated: [
    ['اتفقت الأطراف على الهدنة.', 'The parties agreed on the الهدنة.', 'error الهدنة'],
    ['حزب الأمة', 'the Umma party (الأمة)', 'hint الأمة'],
    ['حزب الأمة', 'the Umma party'],
  ],
};
