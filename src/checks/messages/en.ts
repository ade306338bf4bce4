/**
 * What the checks say in English. Its keys are the ones that every language has: `check.ID` is the check's name,
 * `check.ID.what` what it looks for, anything else under `check.ID.` a reason that it gives.
 */
export const checkMessagesEn = {
  'check.empty': 'Empty translation',
  'check.empty.what': 'The Arabic has text and the English has none.',
  'check.empty.target': 'There is no translation yet.',

  'check.misplaced-word': 'Misplaced word',
  'check.misplaced-word.what':
    'Two small words side by side that never stand so: one is misplaced or left over, or between them one is missing.',
  'check.misplaced-word.words': '“{words}” cannot stand so: a word is misplaced, left over or missing.',
  'check.repeated-word': 'Repeated word',
  'check.repeated-word.what': 'The same word written twice in a row.',
  'check.repeated-word.twice': '“{word}” stands twice.',

  'check.modal-to': '“to” after a modal verb',
  'check.modal-to.what': 'A modal verb (will, can, must…) followed by “to”.',
  'check.modal-to.to': 'After “{modal}” the verb stands without “to”.',

  'check.modal-inflected': 'Verb form after a modal verb',
  'check.modal-inflected.what': 'A modal verb followed by an inflected verb.',
  'check.modal-inflected.form': 'After “{modal}” the verb stands in its base form, not “{verb}”.',

  'check.perfect-form': 'Participle',
  'check.perfect-form.what': 'A past form where the participle belongs: “has went”.',
  'check.perfect-form.participle': 'The participle is “{participle}”, not “{form}”.',

  'check.base-form': 'Verb form after do',
  'check.base-form.what': 'An inflected verb after do: “did not went”.',
  'check.base-form.base': 'After do the verb is “{base}”, not “{form}”.',

  'check.agreement': 'Verb and subject',
  'check.agreement.what': 'A verb that does not agree with its subject: “people knows”, “he want”.',
  'check.noun-number': 'Number of a noun',
  'check.noun-number.what': 'A noun in the wrong number for the word before it: “three minister”, “a countries”.',
  'check.noun-number.many': 'After “{before}” the noun stands in the plural, not as “{noun}”.',
  'check.noun-number.one': 'After “{before}” the noun stands in the singular, not as “{noun}”.',
  'check.agreement.verb': 'With “{subject}” the verb is “{wanted}”, not “{verb}”.',

  'check.missing-to': 'Missing “to”',
  'check.missing-to.what': 'An infinitive without its “to”: “wants go”.',
  'check.missing-to.to': '“to” is missing between “{before}” and “{verb}”.',

  'check.article-place': 'Article before a place name',
  'check.article-place.what': '“the” before a country or city that takes none.',
  'check.article-place.no-article': '“{name}” takes no article.',

  'check.article-dropped': 'Missing article',
  'check.article-dropped.what': 'A noun that cannot stand without an article: “in capital of”.',
  'check.article-dropped.noun': '“{noun}” lacks an article here.',

  'check.uncountable': 'Uncounted noun',
  'check.uncountable.what': '“a” before a noun that is not counted.',
  'check.uncountable.article': '“{noun}” takes no “a”.',
  'check.repeated-phrase': 'Said twice',
  'check.repeated-phrase.what': 'A noun after each of two numbers where once is enough.',
  'check.repeated-phrase.noun': '“{noun}” is said twice.',
  'check.a-an': 'a or an',
  'check.a-an.what': 'The wrong form of the indefinite article.',
  'check.a-an.sound': 'Before “{word}” the article is “{article}”.',

  'check.passive-form': '“very” before a participle',
  'check.passive-form.what': '“very” before the participle of a plain verb: “was very welcomed”.',
  'check.passive-form.very': '“{participle}” is not graded by “very”: try “warmly”, “widely”, “much”.',

  'check.prevent-from': '“from” after prevent',
  'check.prevent-from.what': '“prevent” with an -ing form but without “from”.',
  'check.prevent-from.from': '“from” is missing before “{verb}”.',

  'check.comma-before-said': 'Comma after a quotation',
  'check.comma-before-said.what': 'A quotation that runs into “he said” without a mark.',
  'check.comma-before-said.comma': 'A comma is missing at the end of the quotation.',

  'check.spelling': 'Spelling',
  'check.spelling.what': 'A word that no English dictionary knows, British or American.',
  'check.spelling.unknown': 'No dictionary knows “{word}”.',
  'check.spelling.meant': '“{word}”: “{meant}” is meant?',

  'check.grammar': 'Grammar engine',
  'check.grammar.what':
    'What the allowed rules of the grammar engine (harper.js) say; off unless TAWAZI_GRAMMAR is set.',
  'check.grammar.rule': '{says} ({rule})',

  'check.dangling-end': 'Unfinished sentence',
  'check.dangling-end.what': 'A sentence that ends in a word that leads on.',
  'check.dangling-end.word': 'The sentence ends in “{word}”: something is missing.',

  'check.quotes': 'Quotation marks',
  'check.quotes.what': 'Quotation marks that are opened and not closed, or closed and not opened.',
  'check.quotes.open': 'This quotation mark has no partner.',

  'check.inline-code': 'Codes of the file',
  'check.inline-code.what': 'Codes and placeholders that are missing, too many, or cross each other.',
  'check.inline-code.missing': '{code} is missing in the English.',
  'check.inline-code.extra': '{code} is not in the Arabic.',
  'check.inline-code.crossing': '{code} closes what was not opened last.',
  'check.brackets': 'Brackets',
  'check.brackets.what': 'Brackets that are opened and not closed, or closed and not opened.',
  'check.brackets.open': 'This bracket has no partner.',

  'check.end-punctuation': 'Final mark',
  'check.end-punctuation.what': 'A final mark that was lost or changed.',
  'check.end-punctuation.question': 'The Arabic asks; a question mark belongs here.',
  'check.end-punctuation.no-question': 'The Arabic does not ask.',
  'check.end-punctuation.missing': 'The Arabic ends with a full stop; here none stands.',

  'check.spacing': 'Spaces',
  'check.spacing.what': 'Spaces before commas, none after them, or two in a row.',
  'check.spacing.before': 'No space before this mark.',
  'check.spacing.after': 'A space belongs after the comma.',
  'check.spacing.double': 'Two spaces in a row.',
  'check.spacing.inside': 'No space just inside brackets.',

  'check.digits-mixed': 'Arabic digits',
  'check.digits-mixed.what': 'Arabic-Indic digits in the English.',
  'check.digits-mixed.arabic': 'English is written with 0 to 9.',

  'check.bidi-controls': 'Invisible characters',
  'check.bidi-controls.what': 'Directional controls that English has no use for, and characters that were lost.',
  'check.bidi-controls.invisible': 'An invisible character stands here.',
  'check.bidi-controls.lost': 'A character was lost here.',

  'check.source-damaged': 'Arabic words run together',
  'check.source-damaged.what': 'Arabic words without the spaces between them; other checks are silent there.',
  'check.source-damaged.glued': 'These Arabic words are run together.',

  'check.number': 'Number',
  'check.number.what': 'A number in figures that the Arabic gives otherwise, or does not give.',
  'check.number.other': '“{number}” is not in the Arabic, which has “{arabic}”.',
  'check.number.absent': '“{number}” is not in the Arabic.',
  'check.number.lost': '“{number}” is not in the English.',

  'check.magnitude': 'Thousand, million, billion',
  'check.magnitude.what': 'A thousand, million or billion that was lost or changed where the digits agree.',
  'check.magnitude.other': 'The Arabic has “{arabic}”, not “{number}”.',
  'check.currency': 'Currency',
  'check.currency.what': 'Money in another currency than the Arabic’s.',
  'check.currency.other': 'The Arabic has “{arabic}”, not “{english}”.',
  'check.unit': 'Unit',
  'check.unit.what': 'A number of other things than the Arabic’s: miles for kilometres, weeks for days.',
  'check.unit.other': 'The Arabic has “{arabic}”, not “{english}”.',
  'check.percent': 'Percent',
  'check.percent.what': 'A share that became a number, or a number that became a share.',
  'check.percent.lost': 'In the Arabic “{number}” is a percentage.',
  'check.percent.added': 'In the Arabic “{number}” is no percentage.',
  'check.number-word': 'Number in words',
  'check.number-word.what': 'A number in words that the Arabic gives otherwise, or does not give.',
  'check.number-word.other': '“{number}” is not in the Arabic, which has “{arabic}”.',
  'check.number-word.absent': '“{number}” is not in the Arabic.',

  'check.month': 'Month',
  'check.month.what': 'A month that the Arabic gives otherwise: Gregorian, Levantine, Maghrebi and Hijri names.',
  'check.month.other': '“{name}” is not in the Arabic, which has “{arabic}”.',
  'check.month.absent': '“{name}” is not in the Arabic.',

  'check.weekday': 'Day of the week',
  'check.weekday.what': 'A weekday that the Arabic gives otherwise.',
  'check.weekday.other': '“{name}” is not in the Arabic, which has “{arabic}”.',
  'check.weekday.absent': '“{name}” is not in the Arabic.',

  'check.date': 'Date',
  'check.date.what': 'A day of the month, or a day told from today, that the Arabic gives otherwise.',
  'check.date.day': 'The Arabic has day “{arabic}” of this month, not “{day}”.',
  'check.date.other': 'The Arabic has “{arabic}”, not “{english}”.',

  'check.year': 'Year',
  'check.year.what': 'A year that the Arabic gives otherwise.',
  'check.year.other': '“{year}” is not in the Arabic, which has “{arabic}”.',
  'check.year.absent': '“{year}” is not in the Arabic.',

  'check.copied': 'Source copied',
  'check.copied.what': 'The Arabic itself where the translation should stand.',
  'check.copied.source': 'This is the Arabic, not its translation.',

  'check.untranslated': 'Left in Arabic',
  'check.untranslated.what': 'Arabic words left in the English.',
  'check.untranslated.arabic': 'These words were not translated.',

  'check.omission': 'Omission',
  'check.omission.what': 'Words of the Arabic that nothing in the English says.',
  'check.omission.words': 'Nothing in the English says “{words}”.',

  'check.addition': 'Addition',
  'check.addition.what': 'Words of the English that nothing in the Arabic says.',
  'check.addition.words': 'Nothing in the Arabic says “{words}”.',

  'check.truncated': 'Cut off',
  'check.truncated.what': 'The English stops while the Arabic goes on.',
  'check.truncated.end': 'The English stops here while the Arabic goes on.',

  'check.wrong-pair': 'Wrong pair',
  'check.wrong-pair.what': 'Two texts that say nothing of each other: misaligned, most likely.',
  'check.wrong-pair.pair': 'These two texts hardly have a word in common: are they a pair?',

  'check.negation-dropped': 'Negation lost',
  'check.negation-dropped.what': 'The Arabic denies what the English says.',
  'check.negation-dropped.word': '“{word}” denies, and nothing in the English does.',

  'check.negation-added': 'Negation added',
  'check.negation-added.what': 'The English denies what the Arabic says.',
  'check.negation-added.word': '“{word}” denies, and nothing in the Arabic does.',

  'check.term-missing': 'Term of the glossary',
  'check.term-missing.what': 'A term of the project’s glossary that the English says otherwise, or not at all.',
  'check.term-missing.preferred': 'The glossary has “{english}” for “{arabic}”.',
  'check.term-missing.noted': 'The glossary has “{english}” for “{arabic}”. {note}',
  'check.term-missing.capitals': 'The glossary writes it “{english}”.',
  'check.term-forbidden': 'Forbidden term',
  'check.term-forbidden.what': 'A word that the project’s glossary does not want for a term.',
  'check.term-forbidden.instead': 'The glossary does not want this for “{arabic}”: rather “{english}”.',
  'check.term-forbidden.noted': 'The glossary does not want this for “{arabic}”: rather “{english}”. {note}',

  'check.false-friend': 'False friend',
  'check.false-friend.what':
    'An Arabic phrase put into English word for word where English says it otherwise (data/false-friends).',
  'check.false-friend.calque': 'For “{arabic}” English would rather say: {better}.',
  'check.false-friend.noted': 'For “{arabic}” English would rather say: {better}. {note}',
  'check.quantifier': 'How much, how many',
  'check.quantifier.what': 'All for some, always for sometimes, less for more, more than a number for less than it.',
  'check.quantifier.other': 'The Arabic has “{arabic}”, not “{english}”.',
  'check.pronoun-gender': 'He or she',
  'check.pronoun-gender.what': 'A person of the other gender than the Arabic’s form tells.',
  'check.pronoun-gender.she': '“{arabic}” is said of a woman, not “{pronoun}”.',
  'check.pronoun-gender.he': '“{arabic}” is said of a man, not “{pronoun}”.',
  'check.pronoun-gender.noun': '“{word}” is of the other gender than “{arabic}”.',
  'check.antonym': 'Opposite',
  'check.antonym.what': 'A word for which the Arabic has the opposite.',
  'check.antonym.opposite': '“{word}” is not in the Arabic, whose “{arabic}” says “{opposite}”.',

  'check.connective': 'How clauses hang together',
  'check.connective.what':
    'Before for after, because for although: the Arabic says how two clauses hang together otherwise.',
  'check.connective.other': '“{word}”, but the Arabic has {arabic}.',
  'check.tense': 'Time',
  'check.tense.what': 'The English looks ahead where the Arabic looks back, or the other way round.',
  'check.tense.future': '“{words}” looks ahead, and nothing in the Arabic does.',
  'check.tense.now': '“{word}” looks back, and nothing in the Arabic does.',
  'check.tense.past': '“{words}” looks ahead, and no verb of the English does.',

  'check.modality': 'How sure, how needed',
  'check.modality.what': 'Must, can, may and will, where the Arabic is surer or less sure.',
  'check.modality.word': 'Nothing in the Arabic is as sure or as unsure as “{word}”.',
  'check.modality.need': '“{word}” only allows what the Arabic calls for (“{arabic}”).',

  'check.condition': 'If',
  'check.condition.what': 'A condition of the Arabic that the English does not have.',
  'check.condition.lost': 'The Arabic has a condition (“{arabic}”), and the English has no “if”.',

  'check.restriction': 'Only',
  'check.restriction.what': 'An “only” of the Arabic that the English does not have.',
  'check.restriction.lost': 'The Arabic has “{arabic}”, and nothing in the English says “only”.',

  'check.lost-word': 'Lost word',
  'check.lost-word.what': 'Most, despite, at least, former: a small word of the Arabic that the English does not have.',
  'check.lost-word.lost': 'The Arabic has “{arabic}” ({english}), and nothing in the English says so.',

  'check.name-mismatch': 'Name',
  'check.name-mismatch.what': 'A name that no Arabic word spells or translates.',
  'check.name-mismatch.other': 'Nothing in the Arabic is called “{name}”; it has “{arabic}”.',
  'check.name-mismatch.absent': 'Nothing in the Arabic is called “{name}”.',

  'check.name-spelling': 'Spelling of a name',
  'check.name-spelling.what': 'A name that is nearly the well-known one, or nearly spells its Arabic.',
  'check.name-spelling.known': '“{name}” is usually written “{known}”.',
  'check.name-spelling.arabic': '“{name}” hardly spells “{arabic}”: a letter is missing or misplaced.',

  'check.entity-order': 'Order of names',
  'check.entity-order.what': 'Two names that the Arabic has the other way round.',
  'check.entity-order.order': '“{one}” and “{other}” stand in each other’s place, as the Arabic has them.',

  'check.same-target': 'Same English, other Arabic',
  'check.same-target.what': 'An English sentence that stands for another Arabic one elsewhere in the project.',
  'check.same-target.elsewhere': 'Elsewhere the same English stands for “{other}”.',

  'check.same-source': 'Same Arabic, other English',
  'check.same-source.what': 'An Arabic sentence that is translated otherwise elsewhere in the project.',
  'check.same-source.elsewhere': 'Elsewhere the same Arabic is “{other}”.',

  'check.name-inconsistent': 'Spelling of a name',
  'check.name-inconsistent.what': 'A name that is spelt otherwise elsewhere in the project.',
  'check.name-inconsistent.elsewhere': '“{name}” is mostly “{other}” in this project.',
} as const;
