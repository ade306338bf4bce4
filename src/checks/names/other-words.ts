import { remembering } from '../../text/remembering.js';
import type { AnalysedPair } from '../analysis/pair.js';

/**
 * Whether the Arabic says an English name by other words than its own: a people by its country (جائزة المجر, the Hungarian
 * Grand Prix), or a name that English has for what Arabic spells out (Brexit).
 */
export function isSaidOtherwise({ sourceWords }: AnalysedPair, name: string): boolean {
  const stem = arabicOf(name.replace(/'s?$/, ''));
  return stem !== undefined && sourceWords.some(({ text }) => stem.test(text));
}

const arabicOf = remembering((name: string): RegExp | undefined => {
  const stem = STEMS.get(name) ?? STEMS.get(name.replace(/s$/, ''));
  return stem === undefined
    ? undefined
    : new RegExp(`^[وف]?[بلك]?(?:ال|لل)?(?:${stem})(?:ا|ه|ي|يا|يه|يين|يون|يات|ين|ون)?$`);
});

/** English names with folded stems of what Arabic may have for them. */
const STEMS: ReadonlyMap<string, string> = new Map(
  (
    'american=امريك|اميرك|ولايات|هنود;native=هنود;states=امريك|اميرك;united=امريك|اميرك|متحد;us=امريك|اميرك;usa=امريك|اميرك;america=ولايات;washington=امريك|اميرك;moscow=روس;' +
    'belgium=بلجيك;briton=بريطان;british=بريطان|انجليز|انكليز;english=انجليز|انكليز|انجلترا|انكلترا|بريطان;' +
    'scottish=اسكتلند|سكوتلند;scot=اسكتلند|سكوتلند;welsh=ويلز;irish=ايرلند;french=فرنس;german=المان;austrian=نمسا|نمساو;' +
    'swiss=سويسر;dutch=هولند;belgian=بلجيك;danish=دنمارك|دانمارك;dane=دنمارك|دانمارك;swedish=سويد;swede=سويد;norwegian=نرويج;finnish=فنلند;finn=فنلند;' +
    'polish=بولند;pole=بولند;czech=تشيك;slovak=سلوفاك;hungarian=مجر|هنغار;romanian=رومان;bulgarian=بلغار;greek=يونان;' +
    'turkish=ترك;turk=ترك|اتراك;cypriot=قبرص|قبارص;albanian=البان;serbian=صرب;serb=صرب;croatian=كروات;croat=كروات;bosnian=بوسن;' +
    'russian=روس;ukrainian=اوكران;georgian=جورج;armenian=ارمن|ارمين;italian=ايطال;spanish=اسبان;spaniard=اسبان;portuguese=برتغال;' +
    'indian=هند|هنود;pakistani=باكستان;afghan=افغان;iranian=ايران;persian=فرس|فارس;chinese=صين;japanese=يابان;korean=كور;' +
    'vietnamese=فيتنام;filipino=فلبين|فيليبين;indonesian=اندونيس;thai=تايلاند|تايلند;burmese=بورم|ميانمار;australian=استرال;' +
    'canadian=كند;mexican=مكسيك;brazilian=برازيل;argentine=ارجنتين;cuban=كوب;venezuelan=فنزويل;colombian=كولومب;chilean=تشيل;' +
    'egyptian=مصر;libyan=ليب;tunisian=تونس;algerian=جزائر;moroccan=مغرب|مغارب;mauritanian=موريتان;sudanese=سودان;ethiopian=اثيوب;' +
    'somali=صومال;kenyan=كين;nigerian=نيجير;syrian=سور;lebanese=لبنان;jordanian=اردن;palestinian=فلسطين;israeli=اسرائيل;iraqi=عراق;' +
    'kurdish=كرد|اكراد;kurd=كرد|اكراد;saudi=سعود;yemeni=يمن;kuwaiti=كويت;qatari=قطر;emirati=امارات;omani=عمان;bahraini=بحرين;' +
    'european=اورب|اوروب;african=افريق;asian=اسيو|اسي;arab=عرب;jewish=يهود;jew=يهود;brexit=خروج|انسحاب|بريكست|بريكسيت;' +
    'isis=داعش|تنظيم;isil=داعش|تنظيم;daesh=داعش|تنظيم;nato=ناتو|اطلس|حلف;holocaust=محرقه|هولوكوست;barça=برشلونه;barca=برشلونه'
  )
    .split(';')
    .map((entry) => entry.split('=') as [string, string]),
);
