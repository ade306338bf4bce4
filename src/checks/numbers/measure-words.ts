/** What is counted in: money or a unit, each by one name in both languages. Forms are folded. */
export type MeasureKind = 'currency' | 'unit';

interface Measure {
  readonly kind: MeasureKind;
  readonly name: string;
  readonly arabic: readonly string[];
  readonly english: readonly string[];
}

const currency = (name: string, arabic: string, english: string): Measure => measure('currency', name, arabic, english);
const unit = (name: string, arabic: string, english: string): Measure => measure('unit', name, arabic, english);

/** Money whose names translators use for one another (a Lebanese lira is a pound) has one name here. */
const measures: readonly Measure[] = [
  currency('dollar', 'دولار دولارا دولارات', 'dollar dollars usd us$ $ bucks'),
  currency('euro', 'يورو اورو', 'euro euros eur €'),
  currency('pound', 'جنيه جنيها جنيهات ليره ليرات استرليني', 'pound pounds £ gbp egp lira liras lire sterling'),
  currency('dinar', 'دينار دينارا دنانير', 'dinar dinars'),
  currency('riyal', 'ريال ريالا ريالات', 'riyal riyals rial rials'),
  currency('dirham', 'درهم درهما دراهم', 'dirham dirhams'),
  currency('rouble', 'روبل روبلا روبلات', 'rouble roubles ruble rubles'),
  currency('yen', 'ين ينا', 'yen ¥'),
  currency('yuan', 'يوان يوانا', 'yuan renminbi rmb'),
  currency('rupee', 'روبيه روبيات', 'rupee rupees'),
  currency('franc', 'فرنك فرنكا فرنكات', 'franc francs'),
  currency('shekel', 'شيكل شيكلا شواكل', 'shekel shekels'),
  unit('kilometre', 'كيلومتر كيلومترا كيلومترات كم', 'kilometre kilometres kilometer kilometers km kms'),
  unit('metre', 'متر مترا امتار', 'metre metres meter meters'),
  unit('mile', 'ميل ميلا اميال', 'mile miles'),
  unit(
    'kilogram',
    'كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كغ كغم كجم',
    'kilogram kilograms kilo kilos kg kgs',
  ),
  unit('tonne', 'طن طنا اطنان', 'ton tons tonne tonnes'),
  unit('barrel', 'برميل برميلا براميل', 'barrel barrels'),
  unit('litre', 'لتر لترا لترات', 'litre litres liter liters'),
  unit('hectare', 'هكتار هكتارا هكتارات', 'hectare hectares'),
  unit('second', 'ثانيه ثوان ثواني', 'second seconds'),
  unit('minute', 'دقيقه دقائق', 'minute minutes'),
  unit('hour', 'ساعه ساعات', 'hour hours'),
  unit('day', 'يوم يوما ايام', 'day days'),
  unit('week', 'اسبوع اسبوعا اسابيع', 'week weeks'),
  unit('month', 'شهر شهرا اشهر شهور', 'month months'),
  unit('year', 'سنه سنوات سنين عام عاما اعوام', 'year years'),
];

export interface Named {
  readonly kind: MeasureKind;
  readonly name: string;
}

const arabic = new Map(measures.flatMap((own) => own.arabic.map((form): [string, Named] => [form, own])));
const english = new Map(measures.flatMap((own) => own.english.map((form): [string, Named] => [form, own])));

/** What an Arabic word counts in; a conjunction or preposition may be written onto it. */
export function arabicMeasure(word: string): Named | undefined {
  return arabic.get(word) ?? arabic.get(word.replace(/^[وفبل]/, ''));
}

/** What an English word or sign counts in. */
export function englishMeasure(word: string): Named | undefined {
  return english.get(word);
}

function measure(kind: MeasureKind, name: string, arabicForms: string, englishForms: string): Measure {
  return { kind, name, arabic: arabicForms.split(' '), english: englishForms.split(' ') };
}
