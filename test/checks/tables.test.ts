import { describe, expect, it } from 'vitest';
import { pairChecks } from '../../src/checks/registry.js';
import { fixed, said } from './said.js';

/** For each check pairs as they come in news: what it marks, or nothing. */
const tables: Readonly<Record<string, readonly (readonly [source: string, target: string, ...marked: string[]])[]>> = {
  number: [
    ['أصيب 72 شخصا.', 'It wounded 27 people.', 'error 27'],
    ['أصيب ٧٢ شخصا.', 'It wounded 72 people.'],
    ['بلغ عدد السكان ١٬٢٣٤٬٥٦٧ نسمة.', 'The population is 1,234,567.'],
    ['خصصت 1.5 مليون دولار.', 'It set aside $1,500,000.'],
    ['يتأثر أكثر من 820 ألف شخص.', 'More than 820,000 people are affected.'],
    ['بلغت التكلفة 76.000 دينار.', 'It cost 76,000 dinars.'],
    ['نزح 30،000 شخص من 12 قرية.', 'Some 30,000 people fled 12 villages.'],
    ['نزح ٣٠،٠٠٠ شخص.', 'Some 3,000 people fled.', 'error 3,000'],
    ['في المباريات 10، 200 و300', 'in matches 10, 200 and 300'],
    ['في الساعة 5:30 مساء', 'at 5.30pm'],
    ['خصصت 1.5 مليون دولار.', 'It set aside $15 million.', 'error 15 million'],
    ['فاز الفريق 1-2.', 'The team won 2-1.'],
    ['الحرب من 1950 وحتى 1953', 'the 1950-53 war'],
    ['خط أنابيب نورد ستريم الثاني', 'the Nord Stream 2 pipeline'],
    ['وصلت المساعدات أمس.', 'Aid for 300 families arrived yesterday.', 'warning 300'],
    ['في تسعينيات القرن الماضي', 'in the 1990s'],
  ],
  currency: [
    ['خصصت 30 مليون دينار.', 'It set aside 30 million dollars.', 'error dollars'],
    ['خصصت 30 مليون دينار.', 'It set aside $30 million.', 'error $'],
    ['دفع 200 دولار.', 'He paid €200.', 'error €'],
    ['خصصت 30 مليون دينار ليبي.', 'It set aside 30 million Libyan dinars.'],
    ['سعره 500 ليرة سورية.', 'It costs 500 Syrian pounds.'],
    ['دفع 20 دولارا و20 يورو.', 'He paid 20 euros and 20 dollars.'],
    ['خصصت 30 مليونا.', 'It set aside 30 million dollars.'],
    ['خصصت 30 مليون دينار (21 مليون دولار).', 'It set aside 30 million dinars ($21 million).'],
  ],
  unit: [
    ['تقع على بعد 40 كيلومترا.', 'It lies 40 miles away.', 'error miles'],
    ['بعد 5 أيام من القتال', 'after five weeks of fighting', 'error weeks'],
    ['مهلة 48 ساعة', 'a 48-hour deadline'],
    ['بعد 5 أيام من القتال', 'after five days of fighting'],
    ['عمره 12 عاما', 'a 12-year-old'],
    ['وصل 40 شخصا بعد يومين', '40 people arrived after two days'],
    ['على بعد 3 كم خلال 3 أيام', '3 km away within 3 days'],
    ['استمر شهرين', 'It lasted two months.'],
    ['سجل في الدقيقة 89 يوم السبت', 'He scored in the 89th minute on Saturday.'],
    ['سجل في الدقيقة 12 يوم السبت', 'He scored after 12 minutes on Saturday.'],
    ['نشر 40 يوم الأحد', '40 hours on Sunday'],
  ],
  percent: [
    ['ارتفعت الأسعار 12 بالمئة.', 'Prices rose by 12.', 'error 12'],
    ['ارتفعت الأسعار 12%.', 'Prices rose by 12 dollars.', 'error 12'],
    ['قتل 12 شخصا.', 'It killed 12% of the people.', 'error 12'],
    ['ارتفعت الأسعار 12 في المئة.', 'Prices rose by 12 per cent.'],
    ['صوت 40% من الأعضاء.', 'Some 40 out of 100 members voted.'],
    ['ارتفعت النسبة 2%.', 'It rose two percentage points.'],
    ['بلغت نسبة المشاركة 40.', 'Turnout was 40%.'],
  ],
  'number-word': [
    ['وصل خمسة وزراء.', 'Nine ministers arrived.', 'error Nine'],
    ['وصل خمسة وعشرون وزيرا.', 'Twenty-five ministers arrived.'],
    ['قتل ثلاثة عشر جنديا.', 'Thirteen soldiers were killed.'],
    ['وصل 3 وزراء.', 'Three ministers arrived.'],
    ['التقى الوزيران في القاهرة.', 'The two ministers met in Cairo.'],
    ['بعد شهرين', 'two months later'],
    ['اثنتا عشرة نقطة', 'twelve points'],
  ],
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
  omission: [
    [
      'وصل وزير الخارجية إلى القاهرة مساء الثلاثاء برفقة وفد كبير من رجال الأعمال والصحفيين والخبراء.',
      'The foreign minister arrived in Cairo on Tuesday evening with a large delegation of businessmen, journalists and experts.',
    ],
    ['وصل وزير الخارجية إلى القاهرة.', 'The foreign minister arrived in Cairo.'],
  ],
  addition: [
    [
      'وصل وزير الخارجية إلى القاهرة.',
      'The foreign minister arrived in Cairo, where angry farmers burned tyres outside the cotton market.',
      'error angry farmers burned tyres',
    ],
    ['وصل وزير الخارجية إلى القاهرة.', 'The foreign minister arrived in Cairo.'],
  ],
  truncated: [
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
  'repeated-word': [
    ['وصل الوفد إلى طرابلس.', 'It arrived in in Tripoli.', 'error in in'],
    ['قال إن ذلك صحيح.', 'He said that that was true.'],
    ['فرقة دوران دوران', 'the band Duran Duran'],
    ['كان قد وصل.', 'He had had time.'],
  ],
  'modal-to': [
    ['سيلتقي حفتر موسكو.', 'Haftar will to meet with Moscow.', 'error will to'],
    ['بحسب وصيته', 'his will to the family'],
    ['سيذهب إلى موسكو.', 'He will go to Moscow.'],
  ],
  'modal-inflected': [
    ['سيذهب الوزير.', 'The minister will goes.', 'error will goes'],
    ['سيكون الوزير قد ذهب.', 'The minister will have gone.'],
    ['سيناقش الملف.', 'They will discuss the matter.'],
  ],
  'perfect-form': [
    ['ذهب الوفد.', 'The delegation has went.', 'error has went'],
    ['ذهب الوفد.', 'The delegation has gone.'],
    ['كان لديه ما رآه.', 'What he had he saw as enough.'],
  ],
  'base-form': [
    ['لم يذهب.', 'He did not went.', 'error did not went'],
    ['لم يقل شيئا.', 'He did not said anything.', 'error did not said'],
    ['لم يذهب.', 'He did not go.'],
    ['ما فعله ترك أثرا.', 'What he did left a mark.'],
  ],
  'missing-to': [
    ['يريد أن يذهب.', 'He wants go home.', 'error wants go'],
    ['سنعطيه إياهم.', "We're not going give it to them.", 'error going give'],
    ['من المرجح أن يتم ذلك في نوفمبر.', 'It would most likely take place in November.'],
    ['يريد المساعدة.', 'He wants help.'],
    ['يحتاجون إلى السلام.', 'They need peace.'],
  ],
  'article-place': [
    ['مصير ليبيا', 'the fate of the Libya', 'error the Libya'],
    ['أزمة ليبيا', 'the Libya crisis'],
    ['السودان', 'the Sudan'],
  ],
  'article-dropped': [
    ['في عاصمة ليبيا', 'in capital of Libya', 'error in capital'],
    ['في العاصمة', 'in the capital of Libya'],
    ['نيابة عن الوفد', 'on behalf of the delegation'],
    ['انتهى الاجتماع في المتحف.', 'The meeting ended in museum and was short.', 'warning in museum'],
    ['ترشح للرئاسة.', 'He is running for president of the union.'],
    ['لمتحف المدينة', 'for museum staff'],
  ],
  'a-an': [
    ['ساعة', 'for a hour', 'error a hour'],
    ['جامعة', 'at an university', 'error an university'],
    ['ساعة وجامعة', 'an hour at a university, a European one, in an unusual way'],
  ],
  uncountable: [
    ['نتطلع إلى تعاون قوي.', 'We look forward to a very strong cooperation.', 'warning a very strong cooperation'],
    ['مكتب إعلامي', 'an information office and a progress report'],
    ['تعاون وثيق', 'close cooperation with a cooperation council'],
  ],
  'repeated-phrase': [
    ['خاضت معركتين أو ثلاثا.', 'It fought two battles or three battles.', 'warning two battles or three battles'],
    ['خاضت معركتين أو ثلاثا.', 'It fought two or three battles.'],
  ],
  'passive-form': [
    ['كان محل ترحيب كبير', 'It was very welcomed by the people.', 'error very welcomed'],
    ['كان مسرورا جدا', 'He was very pleased by the news.'],
  ],
  'prevent-from': [
    [
      'لمنع الدول من التلاعب',
      'to prevent other countries manipulating it',
      'warning prevent other countries manipulating',
    ],
    ['لمنع الدول من التلاعب', 'to prevent other countries from manipulating it'],
  ],
  'comma-before-said': [
    ['«ليبيا» قال.', 'the fate of Libya" he said.', 'error a" he said'],
    ['«ليبيا» قال.', 'the fate of Libya," he said.'],
  ],
  'dangling-end': [
    ['أكد دور المؤسسة.', 'He stressed the role of the', 'error the'],
    ['خرج منها.', 'It was a hole he never got close to climbing out of.'],
    ['أكد دور المؤسسة.', 'He stressed the role of the institution.'],
  ],
  quotes: [
    ['قال: «لن نتراجع» ثم غادر.', 'He said: "We will not retreat, then left.', 'warning "'],
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
  'source-damaged': [
    ['وصرحبعدذلكالوزير في المؤتمر.', 'The minister then spoke.', 'hint وصرحبعدذلكالوزير'],
    ['وصرح بعد ذلك الوزير.', 'The minister then spoke.'],
  ],
};

for (const [id, table] of Object.entries(tables))
  describe(id, () => {
    const check = pairChecks.find((known) => known.id === id)!;
    it.each(table.map(([source, target, ...marked]) => [source, target, marked] as const))(
      '%s ⇢ %s',
      (source, target, marked) => {
        expect(said(check, source, target)).toEqual(marked);
      },
    );
  });

describe('a fix', () => {
  it.each([
    ['number', 'أصيب 72 شخصا.', 'It wounded 27 people.', 'It wounded 72 people.'],
    ['month', 'في تشرين الثاني', 'in October', 'in November'],
    ['year', 'منذ عام 2011', 'since 2012', 'since 2011'],
    ['repeated-word', 'في طرابلس', 'in in Tripoli', 'in Tripoli'],
    ['modal-to', 'سيلتقي', 'He will to meet them.', 'He will meet them.'],
    ['modal-inflected', 'سيذهب', 'He will goes.', 'He will go.'],
    ['perfect-form', 'ذهب', 'He has went.', 'He has gone.'],
    ['missing-to', 'يريد أن يذهب', 'He wants go.', 'He wants to go.'],
    ['article-place', 'مصير ليبيا', 'the fate of the Libya', 'the fate of Libya'],
    ['a-an', 'ساعة', 'for a hour', 'for an hour'],
    ['prevent-from', 'لمنع', 'to prevent countries manipulating it', 'to prevent countries from manipulating it'],
    ['comma-before-said', 'قال', 'the Libya" he said.', 'the Libya," he said.'],
    ['spacing', 'وصل', 'He arrived , then left.', 'He arrived, then left.'],
    ['end-punctuation', 'هل وصل؟', 'Has he arrived.', 'Has he arrived?'],
    ['digits-mixed', '١٬٢٣٤٫٥', '١٬٢٣٤٫٥ tonnes', '1,234.5 tonnes'],
  ])('of %s gives the text back mended', (id, source, target, mended) => {
    expect(fixed(pairChecks.find((check) => check.id === id)!, source, target)).toBe(mended);
  });
});

it('every check has a table', () => {
  // An empty translation has a file of its own (form/empty.test.ts).
  expect(pairChecks.map(({ id }) => id).filter((id) => !(id in tables))).toEqual(['empty']);
});
