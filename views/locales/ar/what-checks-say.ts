import type { CheckMessages } from '../../../src/checks/messages.js';

/** What the checks say in Arabic. */
export const checkMessagesAr: CheckMessages = {
  'check.empty': 'ترجمة فارغة',
  'check.empty.what': 'النص العربي موجود ولا يقابله نص إنجليزي.',
  'check.empty.target': 'لا توجد ترجمة بعد.',

  'check.misplaced-word': 'كلمة في غير موضعها',
  'check.misplaced-word.what':
    'أداتان متجاورتان لا تجتمعان في الإنجليزية: إحداهما زائدة أو في غير موضعها، أو سقطت كلمة بينهما.',
  'check.misplaced-word.words': 'لا تستقيم «{words}» متجاورتين: في الموضع كلمة زائدة أو ساقطة أو في غير مكانها.',
  'check.repeated-word': 'كلمة مكررة',
  'check.repeated-word.what': 'الكلمة نفسها مكتوبة مرتين متتاليتين.',
  'check.repeated-word.twice': 'وردت «{word}» مرتين متتاليتين.',

  'check.modal-to': '\u200fto بعد فعل مساعد',
  'check.modal-to.what': 'فعل مساعد (will وcan وmust وغيرها) تليه to.',
  'check.modal-to.to': 'لا تأتي to بعد «{modal}».',

  'check.modal-inflected': 'صيغة الفعل بعد الفعل المساعد',
  'check.modal-inflected.what': 'فعل مصرَّف بعد فعل مساعد.',
  'check.modal-inflected.form': 'بعد «{modal}» يأتي الفعل مجرَّدًا، لا «{verb}».',

  'check.perfect-form': 'التصريف الثالث',
  'check.perfect-form.what': 'صيغة الماضي حيث يلزم التصريف الثالث: has went.',
  'check.perfect-form.participle': 'الصواب «{participle}» لا «{form}».',

  'check.base-form': 'صيغة الفعل بعد do',
  'check.base-form.what': 'فعل مصرَّف بعد do: \u200fdid not went.',
  'check.base-form.base': 'بعد do يأتي «{base}» لا «{form}».',

  'check.agreement': 'مطابقة الفعل للفاعل',
  'check.agreement.what': 'فعل لا يطابق فاعله في العدد: people knows وhe want.',
  'check.noun-number': 'عدد الاسم',
  'check.noun-number.what': 'اسم لا يوافق عدده الكلمة التي قبله: three minister وa countries.',
  'check.noun-number.many': 'بعد «{before}» يأتي الاسم جمعًا لا «{noun}».',
  'check.noun-number.one': 'بعد «{before}» يأتي الاسم مفردًا لا «{noun}».',
  'check.agreement.verb': 'مع «{subject}» يأتي «{wanted}» لا «{verb}».',

  'check.missing-to': '\u200fto ناقصة',
  'check.missing-to.what': 'مصدر بلا to: \u200fwants go.',
  'check.missing-to.to': 'تنقص to بين «{before}» و«{verb}».',

  'check.article-place': 'أداة التعريف قبل اسم مكان',
  'check.article-place.what': 'the قبل بلد أو مدينة لا تُعرَّف بها.',
  'check.article-place.no-article': 'لا تدخل the على «{name}».',

  'check.article-dropped': 'أداة ناقصة',
  'check.article-dropped.what': 'اسم لا يأتي بلا أداة: in capital of.',
  'check.article-dropped.noun': 'تنقص أداة قبل «{noun}».',

  'check.uncountable': 'اسم لا يُعدّ',
  'check.uncountable.what': 'أداة التنكير قبل اسم لا يُعدّ.',
  'check.uncountable.article': 'لا ترد a قبل «{noun}».',
  'check.repeated-phrase': 'تكرار',
  'check.repeated-phrase.what': 'اسم يتكرر بعد عددين وتكفي مرة واحدة.',
  'check.repeated-phrase.noun': 'تكرر «{noun}».',
  'check.a-an': '\u200fa أو an',
  'check.a-an.what': 'صيغة خاطئة لأداة التنكير.',
  'check.a-an.sound': 'الأداة قبل «{word}» هي «{article}».',

  'check.passive-form': '\u200fvery قبل اسم مفعول',
  'check.passive-form.what': 'very قبل اسم مفعول من فعل عادي: was very welcomed.',
  'check.passive-form.very': 'لا تُستعمل very مع «{participle}»: جرّب warmly أو widely أو much.',

  'check.prevent-from': '\u200ffrom بعد prevent',
  'check.prevent-from.what': 'prevent مع صيغة ing بلا from.',
  'check.prevent-from.from': 'تنقص from قبل «{verb}».',

  'check.comma-before-said': 'فاصلة بعد الاقتباس',
  'check.comma-before-said.what': 'اقتباس يتصل بـ he said بلا علامة.',
  'check.comma-before-said.comma': 'تنقص فاصلة في نهاية الاقتباس.',

  'check.spelling': 'إملاء',
  'check.spelling.what': 'كلمة ليست في معاجم الإنجليزية، البريطانية أو الأمريكية.',
  'check.spelling.unknown': 'لا يعرف المعجم «{word}».',
  'check.spelling.meant': '«{word}»: لعل المقصود «{meant}»؟',

  'check.grammar': 'محرك القواعد',
  'check.grammar.what': 'ما تقوله القواعد المسموح بها من محرك القواعد (harper.js)؛ معطّل ما لم يُضبط TAWAZI_GRAMMAR.',
  'check.grammar.rule': '{says} ({rule})',

  'check.dangling-end': 'جملة غير مكتملة',
  'check.dangling-end.what': 'جملة تنتهي بكلمة تستدعي ما بعدها.',
  'check.dangling-end.word': 'تنتهي الجملة بـ«{word}»: ثمة شيء ناقص.',

  'check.quotes': 'علامات الاقتباس',
  'check.quotes.what': 'علامات اقتباس تُفتح ولا تُغلق أو تُغلق ولم تُفتح.',
  'check.quotes.open': 'لا قرين لعلامة الاقتباس هذه.',

  'check.inline-code': 'رموز الملف',
  'check.inline-code.what': 'رموز ومواضع ناقصة أو زائدة أو متقاطعة.',
  'check.inline-code.missing': 'ينقص {code} في الإنجليزية.',
  'check.inline-code.extra': 'لا وجود لـ{code} في العربية.',
  'check.inline-code.crossing': 'يغلق {code} ما لم يُفتح آخرًا.',
  'check.brackets': 'الأقواس',
  'check.brackets.what': 'أقواس تُفتح ولا تُغلق أو تُغلق ولم تُفتح.',
  'check.brackets.open': 'لا قرين لهذا القوس.',

  'check.end-punctuation': 'علامة النهاية',
  'check.end-punctuation.what': 'علامة نهاية سقطت أو تغيّرت.',
  'check.end-punctuation.question': 'الجملة العربية استفهام، فتلزم هنا علامة استفهام.',
  'check.end-punctuation.no-question': 'الجملة العربية ليست استفهامًا.',
  'check.end-punctuation.missing': 'تنتهي الجملة العربية بنقطة ولا نقطة هنا.',

  'check.spacing': 'المسافات',
  'check.spacing.what': 'مسافة قبل الفاصلة أو نقص مسافة بعدها أو مسافتان متتاليتان.',
  'check.spacing.before': 'لا مسافة قبل هذه العلامة.',
  'check.spacing.after': 'تلزم مسافة بعد الفاصلة.',
  'check.spacing.double': 'مسافتان متتاليتان.',
  'check.spacing.inside': 'لا مسافة داخل القوسين.',

  'check.digits-mixed': 'أرقام مشرقية',
  'check.digits-mixed.what': 'أرقام مشرقية في النص الإنجليزي.',
  'check.digits-mixed.arabic': 'تُكتب الإنجليزية بالأرقام 0 إلى 9.',

  'check.bidi-controls': 'محارف خفية',
  'check.bidi-controls.what': 'محارف اتجاه لا حاجة للإنجليزية إليها، ومحارف ضاعت.',
  'check.bidi-controls.invisible': 'هنا محرف خفي.',
  'check.bidi-controls.lost': 'ضاع هنا محرف.',

  'check.source-damaged': 'كلمات عربية متلاصقة',
  'check.source-damaged.what': 'كلمات عربية بلا مسافات بينها؛ تسكت عندها الفحوص الأخرى.',
  'check.source-damaged.glued': 'هذه الكلمات العربية متلاصقة.',

  'check.number': 'عدد',
  'check.number.what': 'عدد بالأرقام يخالف العربية أو ليس فيها.',
  'check.number.other': 'لا يرد «{number}» في العربية، وفيها «{arabic}».',
  'check.number.absent': 'لا يرد «{number}» في العربية.',
  'check.number.lost': 'لا يرد «{number}» في الإنجليزية.',

  'check.magnitude': 'ألف ومليون ومليار',
  'check.magnitude.what': 'ألف أو مليون أو مليار سقط أو تغيّر والأرقام متفقة.',
  'check.magnitude.other': 'في العربية «{arabic}» لا «{number}».',
  'check.currency': 'عملة',
  'check.currency.what': 'مبلغ بعملة غير عملة العربية.',
  'check.currency.other': 'في العربية «{arabic}» لا «{english}».',
  'check.unit': 'وحدة قياس',
  'check.unit.what': 'عدد لشيء غير ما في العربية: أميال بدل كيلومترات، أو أسابيع بدل أيام.',
  'check.unit.other': 'في العربية «{arabic}» لا «{english}».',
  'check.percent': 'نسبة مئوية',
  'check.percent.what': 'نسبة صارت عددًا أو عدد صار نسبة.',
  'check.percent.lost': '«{number}» في العربية نسبة مئوية.',
  'check.percent.added': '«{number}» في العربية ليست نسبة مئوية.',
  'check.number-word': 'عدد بالكلمات',
  'check.number-word.what': 'عدد بالكلمات يخالف العربية أو ليس فيها.',
  'check.number-word.other': 'لا يرد «{number}» في العربية، وفيها «{arabic}».',
  'check.number-word.absent': 'لا يرد «{number}» في العربية.',

  'check.month': 'شهر',
  'check.month.what': 'شهر يخالف العربية: بالأسماء الميلادية والشامية والمغاربية والهجرية.',
  'check.month.other': 'لا يرد «{name}» في العربية، وفيها «{arabic}».',
  'check.month.absent': 'لا يرد «{name}» في العربية.',

  'check.weekday': 'يوم الأسبوع',
  'check.weekday.what': 'يوم يخالف العربية.',
  'check.weekday.other': 'لا يرد «{name}» في العربية، وفيها «{arabic}».',
  'check.weekday.absent': 'لا يرد «{name}» في العربية.',

  'check.date': 'تاريخ',
  'check.date.what': 'يوم من الشهر أو يوم يُحسب من اليوم الحاضر يخالف العربية.',
  'check.date.day': 'اليوم من هذا الشهر في العربية «{arabic}» لا «{day}».',
  'check.date.other': 'في العربية «{arabic}» لا «{english}».',

  'check.year': 'سنة',
  'check.year.what': 'سنة تخالف العربية.',
  'check.year.other': 'لا ترد «{year}» في العربية، وفيها «{arabic}».',
  'check.year.absent': 'لا ترد «{year}» في العربية.',

  'check.copied': 'نسخ الأصل',
  'check.copied.what': 'النص العربي نفسه في موضع الترجمة.',
  'check.copied.source': 'هذا هو النص العربي لا ترجمته.',

  'check.untranslated': 'كلمات عربية متروكة',
  'check.untranslated.what': 'كلمات عربية بقيت في الإنجليزية.',
  'check.untranslated.arabic': 'هذه الكلمات لم تُترجم.',

  'check.omission': 'حذف',
  'check.omission.what': 'كلمات عربية لا يقابلها شيء في الإنجليزية.',
  'check.omission.words': 'لا شيء في الإنجليزية يقابل «{words}».',

  'check.addition': 'زيادة',
  'check.addition.what': 'كلمات إنجليزية لا يقابلها شيء في العربية.',
  'check.addition.words': 'لا شيء في العربية يقابل «{words}».',

  'check.truncated': 'ترجمة مبتورة',
  'check.truncated.what': 'تتوقف الإنجليزية والعربية مستمرة.',
  'check.truncated.end': 'تتوقف الإنجليزية هنا والعربية مستمرة.',

  'check.wrong-pair': 'مقابلة خاطئة',
  'check.wrong-pair.what': 'نصان لا يجمع بينهما شيء: محاذاة خاطئة على الأرجح.',
  'check.wrong-pair.pair': 'لا يكاد يجمع بين النصين شيء: أهما متقابلان؟',

  'check.negation-dropped': 'نفي سقط',
  'check.negation-dropped.what': 'العربية تنفي ما تثبته الإنجليزية.',
  'check.negation-dropped.word': '«{word}» تنفي، ولا شيء في الإنجليزية ينفي.',

  'check.negation-added': 'نفي زائد',
  'check.negation-added.what': 'الإنجليزية تنفي ما تثبته العربية.',
  'check.negation-added.word': '«{word}» تنفي، ولا شيء في العربية ينفي.',

  'check.term-missing': 'مصطلح من المسرد',
  'check.term-missing.what': 'مصطلح في مسرد المشروع لم يرد مقابله في النص الإنجليزي.',
  'check.term-missing.preferred': 'مقابل «{arabic}» في المسرد: “{english}”.',
  'check.term-missing.noted': 'مقابل «{arabic}» في المسرد: “{english}”. {note}',
  'check.term-missing.capitals': 'يُكتب في المسرد هكذا: “{english}”.',
  'check.term-forbidden': 'مصطلح مرفوض',
  'check.term-forbidden.what': 'كلمة لا يقبلها مسرد المشروع مقابلًا لمصطلح.',
  'check.term-forbidden.instead': 'لا يقبل المسرد هذا المقابل لـ«{arabic}»، والمفضّل “{english}”.',
  'check.term-forbidden.noted': 'لا يقبل المسرد هذا المقابل لـ«{arabic}»، والمفضّل “{english}”. {note}',

  'check.false-friend': 'ترجمة حرفية',
  'check.false-friend.what': 'عبارة عربية نُقلت إلى الإنجليزية كلمة كلمة، وللإنجليزية تعبير آخر (data/false-friends).',
  'check.false-friend.calque': 'لعبارة «{arabic}» تعبير أنسب بالإنجليزية: {better}.',
  'check.false-friend.noted': 'لعبارة «{arabic}» تعبير أنسب بالإنجليزية: {better}. {note}',
  'check.quantifier': 'الكل والبعض',
  'check.quantifier.what': 'الكل بدل البعض، أو «دائمًا» بدل «أحيانًا»، أو less حيث «أكثر»، أو أكثر من عدد بدل أقل منه.',
  'check.quantifier.other': 'في العربية «{arabic}» لا «{english}».',
  'check.pronoun-gender': 'المذكر والمؤنث',
  'check.pronoun-gender.what': 'شخص جنسه غير ما تدل عليه صيغة العربية.',
  'check.pronoun-gender.she': '«{arabic}» للمؤنث، فلا يصح «{pronoun}».',
  'check.pronoun-gender.he': '«{arabic}» للمذكر، فلا يصح «{pronoun}».',
  'check.pronoun-gender.noun': '«{word}» تخالف «{arabic}» تذكيرًا أو تأنيثًا.',
  'check.antonym': 'ضدّ المعنى',
  'check.antonym.what': 'كلمة يقابلها في العربية ضدها.',
  'check.antonym.opposite': 'لا ترد «{word}» في العربية، وفيها «{arabic}» بمعنى «{opposite}».',

  'check.connective': 'الربط بين الجمل',
  'check.connective.what': 'قبل بدل بعد، ولأن بدل رغم: النص العربي يربط بين الجملتين ربطًا آخر.',
  'check.connective.other': '«{word}»، لكن النص العربي فيه «{arabic}».',
  'check.tense': 'الزمن',
  'check.tense.what': 'الإنجليزية للمستقبل والعربية للماضي، أو العكس.',
  'check.tense.future': '«{words}» للمستقبل، ولا شيء في العربية كذلك.',
  'check.tense.now': 'تدل «{word}» على الماضي، وليس في العربية ما يدل عليه.',
  'check.tense.past': '«{words}» للمستقبل، ولا فعل في الإنجليزية كذلك.',

  'check.modality': 'اليقين والوجوب',
  'check.modality.what': 'must وcan وmay وwill حيث العربية أشد يقينًا أو إلزامًا أو أقل.',
  'check.modality.word': 'لا شيء في العربية يقابل درجة «{word}» من اليقين.',
  'check.modality.need': 'تفيد «{arabic}» الوجوب، ولا تفيد «{word}» إلا الإمكان.',

  'check.condition': 'الشرط',
  'check.condition.what': 'شرط في العربية لا أثر له في الإنجليزية.',
  'check.condition.lost': 'في العربية شرط («{arabic}»)، وليس في الإنجليزية if ولا ما يقوم مقامها.',

  'check.restriction': 'الحصر',
  'check.restriction.what': 'حصر في العربية لا أثر له في الإنجليزية.',
  'check.restriction.lost': 'في العربية «{arabic}»، وليس في الإنجليزية only ولا ما يقوم مقامها.',

  'check.lost-word': 'كلمة ساقطة',
  'check.lost-word.what': 'معظم أو رغم أو على الأقل أو السابق: كلمة صغيرة في العربية سقطت من الإنجليزية.',
  'check.lost-word.lost': 'في العربية «{arabic}» ({english})، وليس في الإنجليزية ما يقوم مقامها.',

  'check.name-mismatch': 'اسم علم',
  'check.name-mismatch.what': 'اسم لا ترسمه ولا تترجمه كلمة عربية.',
  'check.name-mismatch.other': 'لا يقابل «{name}» اسم في العربية، وفيها «{arabic}».',
  'check.name-mismatch.absent': 'لا يقابل «{name}» اسم في العربية.',

  'check.name-spelling': 'كتابة اسم',
  'check.name-spelling.what': 'اسم يكاد يطابق الاسم المعروف أو يكاد يوافق رسمه العربي.',
  'check.name-spelling.known': 'يُكتب «{name}» عادةً «{known}».',
  'check.name-spelling.arabic': 'لا يوافق «{name}» رسم «{arabic}»: ثمة حرف ناقص أو في غير موضعه.',

  'check.entity-order': 'ترتيب الأسماء',
  'check.entity-order.what': 'اسمان يردان في العربية بترتيب معكوس.',
  'check.entity-order.order': 'يبدو أن «{one}» و«{other}» تبادلا موضعيهما مقارنةً بالنص العربي.',

  'check.same-target': 'ترجمة واحدة لنصين',
  'check.same-target.what': 'جملة إنجليزية تقابل في موضع آخر من المشروع جملة عربية أخرى.',
  'check.same-target.elsewhere': 'تقابل الإنجليزية نفسها في موضع آخر: «{other}».',

  'check.same-source': 'ترجمتان لنص واحد',
  'check.same-source.what': 'جملة عربية تُرجمت في موضع آخر من المشروع بغير هذا.',
  'check.same-source.elsewhere': 'تُرجم النص نفسه في موضع آخر: «{other}».',

  'check.name-inconsistent': 'رسم الاسم',
  'check.name-inconsistent.what': 'اسم مكتوب في موضع آخر من المشروع بغير هذا الرسم.',
  'check.name-inconsistent.elsewhere': '«{name}» يُكتب غالبًا «{other}» في هذا المشروع.',
};
