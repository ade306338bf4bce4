import type { ShortTerm } from '../glossary.js';
import type { Tables } from './table.js';

/** The glossary that the pairs below are checked with. */
export const termsOfTables: readonly ShortTerm[] = [
  { arabic: 'مجلس الأمن', english: 'Security Council', forbidden: 'Safety Council|Council of Safety' },
  { arabic: 'مجلس', english: 'council', allowed: 'board', forbidden: 'assembly' },
  { arabic: 'هدنة', english: 'truce', allowed: 'ceasefire', forbidden: 'armistice' },
  { arabic: 'سفير', english: 'ambassador', forbidden: 'delegate' },
  { arabic: 'ميليشيا|مليشيا', english: 'armed group', forbidden: 'militia|gang' },
  { arabic: 'اتفاق', english: 'agreement', forbidden: 'deal' },
  { arabic: 'كتاب', english: 'book' },
  { arabic: 'حقوق الإنسان', english: 'human rights' },
  { arabic: 'وزير الدفاع', english: 'defence minister' },
  { arabic: 'ليبيا', english: 'Libya' },
  { arabic: 'سلطة', english: 'Authority', caseMatters: true },
  { arabic: 'معركة', english: 'battle', forbidden: 'combat' },
  { arabic: 'قصف', english: 'shell', forbidden: 'bomb' },
  { arabic: 'هرغيسا', english: 'Hargeisa' },
  { arabic: 'صندوق النقد', english: 'IMF', allowed: 'Monetary Fund' },
  { arabic: 'جماعة مسلحة', english: 'armed faction' },
];

/** What the glossary wants said otherwise. */
export const termsTables: Tables = {
  'term-missing': [
    ['انتهت الهدنة أمس.', 'The calm ended yesterday.', 'warning الهدنة'],
    ['انتهت الهدنة أمس.', 'The truce ended yesterday.'],
    ['انتهت الهدنة أمس.', 'The cease-fire ended yesterday.'],
    ['انتهت الهدنة أمس.', 'The cease fire ended yesterday.'],
    ['وبهدنتهم خدعونا.', 'And they fooled us with their calm.', 'warning وبهدنتهم'],
    ['وصل السفراء أمس.', 'The ambassadors arrived yesterday.'],
    ['وصل السفراء أمس.', 'The envoys arrived yesterday.', 'warning السفراء'],
    ['التقى السفيرين في مكتبه.', 'He met the two envoys in his office.', 'warning السفيرين'],
    ['قال سفيرها إنها ترحب.', 'Her envoy said that she welcomed it.', 'warning سفيرها'],
    ['وللسفير رأي.', "That is the ambassador's view too."],
    // One use is enough: a pronoun may stand for the second.
    ['التقى السفير الوزير، وقال السفير إنه راض.', 'The ambassador met the minister and said he was content.'],
    // The longer term alone.
    ['اجتمع مجلس الأمن.', "The Security Council's members met."],
    ['اجتمع مجلس الأمن.', 'The council met.', 'warning مجلس الأمن'],
    ['اجتمع مجلس الأمن ومجلس النواب.', 'The Security Council and the House met.'],
    ['اجتمعت المجالس البلدية.', 'The municipal boards met.'],
    ['اجتمعت المجالس البلدية.', 'The municipalities met.', 'warning المجالس'],
    ['مجلس، الأمن', 'a council, security'],
    // Another word of the same letters.
    ['اجتمع الكتاب في القاهرة.', 'The writers met in Cairo.'],
    ['قرأ الكتاب.', 'He read the volume.', 'warning الكتاب'],
    ['في حقوق الإنسان', 'on human rights'],
    ['حق الإنسان في الحياة', 'a right to life'],
    ['قال وزير الدفاع', 'the Minister of Defence said'],
    ['قال وزير الدفاع', 'the defense minister said'],
    ['قال وزير الدفاع', 'the minister said', 'warning وزير الدفاع'],
    ['المجلس الليبي في ليبيا', 'the Libyan council'],
    ['بلغ هرغيسا', 'He reached Hargeysa.', 'warning هرغيسا'],
    ['لهرغيسا', 'to Hargeisa'],
    ['وافق صندوق النقد الدولي', 'the International Monetary Fund agreed'],
    ['قتلت الجماعات المسلحة', 'killed by armed factions'],
    ['قتلت الجماعات المسلحة', 'killed by gunmen', 'warning الجماعات المسلحة'],
    // Capitals that matter.
    ['قالت السلطة ذلك.', 'It was the authority that said so.', 'warning authority'],
    ['قالت السلطة ذلك.', 'The Authority said so.'],
    ['قالت السلطة ذلك.', 'THE AUTHORITY SAID SO'],
    // What is forbidden is said by the other check.
    ['انتهت الهدنة أمس.', 'The armistice ended yesterday.'],
    ['انتهت الهدنة أمس.', 'انتهت الهدنة'],
  ],
  'term-forbidden': [
    ['انتهت الهدنة أمس.', 'The armistice ended yesterday.', 'error armistice'],
    ['انتهت الهدنة أمس.', 'The truce ended yesterday.'],
    ['انتهت الحرب أمس.', 'The armistice ended yesterday.'],
    ['اجتمع مجلس الأمن.', 'The Council of Safety met.', 'error Council of Safety'],
    ['دخلت الميليشيات المدينة.', 'The militias entered the city.', 'error militias'],
    ['دخلت ميليشيات المدينة.', 'Armed groups, or gangs, entered the city.'],
    // The forbidden word is another Arabic word's.
    ['وقع الاتفاق بعد صفقة سرية.', 'The agreement was signed after a secret deal.'],
    ['وقع الاتفاق أمس.', 'The deal was signed yesterday.', 'error deal'],
    // A part of what is to be said.
    ['اجتمع مجلس الأمن.', 'The Security Council met.'],
    ['قصف الجيش المدينة.', 'The army bombed the city.', 'error bombed'],
    ['خاض معركتين', 'He fought two combats.', 'error combats'],
  ],
};
