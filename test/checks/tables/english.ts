import type { Tables } from './table.js';

/** What the English shows alone. */
export const englishTables: Tables = {
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
  agreement: [
    ['كان الوزراء في القاهرة.', 'The ministers was in Cairo.', 'error ministers was'],
    ['كان الوزراء في القاهرة.', 'The ministers were in Cairo.'],
    ['الناس يعلمون ذلك.', 'People knows that.', 'error People knows'],
    ['يريد أن يغادر.', 'He want to leave.', 'error He want'],
    ['اقترح الوزير أن يغادر.', 'The minister suggested that he leave.'],
    ['لو كان هنا لغادر.', 'If he were here, he would leave.'],
    ['تأخر جون وهو.', 'John and he were late.'],
    ['ليست لدينا خطة.', 'We has no plan.', 'error We has'],
    ['كانت قرارات المحكمة نهائية.', 'The decisions of the court was final.', 'error was'],
    ['كان قرار الوزراء نهائيا.', 'The decision of the ministers were final.', 'error were'],
    ['كان الملك والوزراء هناك.', 'The minister and the king were there.'],
    ['هناك أشخاص كثيرون.', 'There is many people here.', 'error There is'],
    ['هناك مشكلة.', 'There are a problem.', 'error There are'],
    ['هناك عدد من المشكلات.', 'There are a number of problems.'],
    ['سنتان زمن طويل.', 'Two years is a long time.'],
    ['اعتقل ستة أشخاص.', 'Six people was arrested.', 'error people was'],
    ['الفريق جاهز.', 'The team are ready, the news is good and politics is hard.'],
    ['تواصل القوات تقدمها.', 'The forces continues their march.', 'error forces continues'],
    [
      'يعلم الشعب أن المرحلة صعبة ويريد حليفا.',
      'The Libyan people know that the stage is difficult, and wants an ally.',
      'warning wants',
    ],
    ['يعلمون أن الوزير هنا ويريد السلام.', 'They know that the minister is here and wants peace.'],
  ],
};
