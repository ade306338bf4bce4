/** English words that several checks ask for, as written in lower case. */

export const MODALS: ReadonlySet<string> = new Set(
  'will would can could shall should may might must cannot wo ca'.split(' '),
);

/** Forms of irregular verbs: base, past, participle; third person and -ing follow rules. */
const irregular =
  'be was been,be were been,have had had,do did done,go went gone,take took taken,make made made,see saw seen,get got got,' +
  'give gave given,become became become,come came come,lead led led,find found found,say said said,begin began begun,' +
  'write wrote written,speak spoke spoken,choose chose chosen,break broke broken,fall fell fallen,know knew known,' +
  'show showed shown,grow grew grown,drive drove driven,tell told told,leave left left,lose lost lost,win won won,' +
  'hold held held,meet met met,send sent sent,bring brought brought,buy bought bought,catch caught caught,feel felt felt,' +
  'fight fought fought,fly flew flown,forget forgot forgotten,keep kept kept,pay paid paid,rise rose risen,run ran run,' +
  'sell sold sold,shake shook shaken,sing sang sung,sit sat sat,sleep slept slept,spend spent spent,stand stood stood,' +
  'steal stole stolen,strike struck struck,swim swam swum,teach taught taught,think thought thought,throw threw thrown,' +
  'understand understood understood,wear wore worn,build built built,deal dealt dealt,draw drew drawn,drink drank drunk,' +
  'eat ate eaten,hear heard heard,hide hid hidden,mean meant meant,ride rode ridden,seek sought sought,shoot shot shot,' +
  'swear swore sworn,tear tore torn,undergo underwent undergone,withdraw withdrew withdrawn,freeze froze frozen,' +
  'forbid forbade forbidden,arise arose arisen,overcome overcame overcome,undertake undertook undertaken';

export interface VerbForms {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

export const IRREGULAR: readonly VerbForms[] = irregular.split(',').map((forms) => {
  const [base, past, participle] = forms.split(' ') as [string, string, string];
  return { base, past, participle };
});

/** Past forms that are no participle, with their verb: went, took, began. */
export const PAST_ONLY: ReadonlyMap<string, VerbForms> = new Map(
  IRREGULAR.filter(({ past, participle, base }) => past !== participle && past !== base).map((verb) => [
    verb.past,
    verb,
  ]),
);

/** Inflected forms that can only be verbs after a modal, with the base they should be: goes, went, taken, said. */
export const NOT_BASE: ReadonlyMap<string, string> = new Map([
  ...IRREGULAR.flatMap(({ base, past, participle }) =>
    [past, participle].filter((form) => form !== base && form !== 'found').map((form) => [form, base] as const),
  ),
  ...(['is', 'are', 'am', 'being'] as const).map((form) => [form, 'be'] as const),
  ['has', 'have'] as const,
  ['having', 'have'] as const,
  ['goes', 'go'] as const,
  ['does', 'do'] as const,
]);

/** The base of a regular form in -s, -ed or -ing, where it has that look. */
export function regularBase(word: string): string | undefined {
  if (/(?:[^s]s|[sxz]es|ches|shes)$/.test(word)) {
    if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(?:[sxzo]|ch|sh)es$/.test(word) && word.length > 4) return word.slice(0, -2);
    return /(?:us|is|ss)$/.test(word) ? undefined : word.slice(0, -1);
  }
  if (/ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const stem = /^(.{2,}?)(?:ed|ing)$/.exec(word)?.[1];
  if (!stem || !/[aeiouy]/.test(stem)) return undefined;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou][aeiou][vzcgs]|[aeiou]{1}[vzcu]|[rnl][cgsv]|at|ut|iz|bl|tl|ar|ir|or|ak|ok|as|os|us|od|id|ud|ad|in|on|un|ol|il|ul|ap|op|im|om|um)$/.test(
    stem,
  )
    ? `${stem}e`
    : stem;
}
