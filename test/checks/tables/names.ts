import type { Tables } from './table.js';

/** Names of people and places. */
export const namesTables: Tables = {
  'name-mismatch': [
    ['عملت لحساب شركة في أمريكا.', 'I worked for a company in the United States.'],
    ['وقع الوزير البلجيكي الاتفاق.', 'The minister from Belgium signed the agreement.'],
    ['فاز السائق بجائزة المجر الكبرى.', 'The driver won the Hungarian Grand Prix.'],
    ['ستغلق الشركة مصنعها بعد خروج بريطانيا من الاتحاد الأوروبي.', 'The company will close its plant after Brexit.'],
    ['أدى الدراويش رقصتهم على المسرح.', 'Then Whirling Dervishes took to the stage.'],
    ['نجح الألمان في صنع الغواصات.', 'In the war Germans were good at making submarines.'],
    ['تعيش الخفافيش في دومفريسوغالاوي.', 'The bats live in Dumfries and Galloway.'],
    ['ارتفعت الأسعار بعد خروج بريطانيا.', 'Prices rose after Brexit.'],
    ['التقى المسماري السفير غسان سلامة في القاهرة.', 'Al-Mismari met ambassador Ghassan Salame in Cairo.'],
    [
      'التقى المسماري السفير غسان سلامة في القاهرة.',
      'Al-Mismari met ambassador Victor Krupenko in Cairo.',
      'error Victor Krupenko',
    ],
    ['سافر الوفد إلى موسكو.', 'The delegation travelled to Damascus.', 'error Damascus'],
    ['سافر الوفد إلى موسكو.', 'The delegation travelled to Moscow.'],
    ['سافر الوفد إلى موسكو أمس.', 'Yesterday the delegation went to see the Bangkok of old.', 'error Bangkok'],
    // A known name is lost, and a word with a capital stands in its place, whatever that is.
    [
      'رفع الاتحاد الأوروبي العقوبات عن روسيا.',
      'The European Union lifted its sanctions on Karvelas.',
      'error Karvelas',
    ],
    ['قال بوتين إن روسيا مستعدة للحوار.', 'Putin said that Debacle was ready for dialogue.', 'error Debacle'],
    [
      'وخلال ثلاثة عقود أسست الصين اقتصادا قويا.',
      'During three decades Harvick has built a strong economy.',
      'error Harvick',
    ],
    ['اتصلت بجمعية مكافحة الجريمة.', 'She called the people of Crimestoppers.', 'warning Crimestoppers'],
    ['انتشرت اللغة في أمريكا الوسطى.', 'The language spread in Mesoamerican lands.', 'warning Mesoamerican'],
    ['نقل الهاربين عبر الحدود.', 'He moved refugees across the Demilitarised Zone.', 'warning Demilitarised Zone'],
    ['التقى عقيلة صالح عبد الحميد الدبيبة في طرابلس.', 'Aguila Saleh met Abdul Hamid Dbeibah in Tripoli.'],
    ['عين عبد الله باتيلي مبعوثاً خلفاً ليان كوبيش.', 'Abdoulaye Bathily was appointed envoy to succeed Jan Kubis.'],
    ['وصل الوزير أمس إلى العاصمة.', 'The minister came to Bangkok yesterday.', 'warning Bangkok'],
    ['زار هيو وإيف المتحف مساء.', 'In the evening the friends Hugh and Yves saw the museum.'],
    ['قدمت المساعدات لألمانيا.', 'Aid was given to Germany.'],
    ['سافر الوفد إلى مقر الرابطة.', 'The delegation travelled to the seat of the League.'],
    ['قال متحدث باسم الوزارة يوم الثلاثاء.', 'A ministry spokesman said on Tuesday.'],
  ],
  'entity-order': [
    // A title behind the name, and what is somebody's, stand the other way round in Arabic.
    [
      'قال المدير العام للمنظمة كوفي أنان إن الاجتماع في موسكو ناجح.',
      'The meeting in Moscow was a success, said Kofi Annan, the Director-General of the organisation.',
    ],
    [
      'نقلت وكالة «سبوتنيك» عن المسماري قوله إن الجيش سيطر على كامل منطقة الهلال النفطي.',
      'Al-Mismari told Sputnik that the army had taken control of the entire Oil Crescent region.',
    ],
    [
      'كلف برج ساوث بانك، وهو أحد معالم لندن، المهندس.',
      "London's landmark South Bank Tower commissioned the engineer.",
    ],
    [
      'تزايدت الحالات في مقاطعات الرقة وحلب وإدلب ودرعا.',
      'Cases rose in the counties of Daraa, Aleppo, Idlib, and Raqqa.',
    ],
    [
      'قالت المتحدثة يوم الجمعة إن الاجتماع سيعقد في نوفمبر.',
      'The meeting will be held in November, the spokeswoman said on Friday.',
    ],
    ['سافر الوزير من موسكو إلى دمشق.', 'The minister travelled from Damascus to Moscow.', 'error Damascus to Moscow'],
    ['سافر الوزير من موسكو إلى دمشق.', 'The minister travelled from Moscow to Damascus.'],
    [
      'قال الرئيس الفرنسي ماكرون إن الجيش الروسي انسحب من مدينة حلب القديمة.',
      'French president Aleppo said that the Russian army had withdrawn from the old city of Macron.',
      'error Aleppo said that the Russian army had withdrawn from the old city of Macron',
    ],
    [
      'قال الرئيس الفرنسي ماكرون إن الجيش الروسي انسحب من مدينة حلب القديمة.',
      'French president Macron said that the Russian army had withdrawn from the old city of Aleppo.',
    ],
    ['التقى خبراء من مصر وتونس.', 'Experts from Tunisia and Egypt met.'],
    [
      'فاز فريق برشلونة على فريق إشبيلية في المباراة.',
      'Seville beat Barcelona in the match.',
      'warning Seville beat Barcelona',
    ],
    ['فاز فريق برشلونة على فريق إشبيلية في المباراة.', 'Barcelona beat Seville in the match.'],
    [
      'التقت سارة بالين جنودا عائدين من الحرب في العراق.',
      'Sarah Iraq met soldiers back from the war in Palin.',
      'error Iraq met soldiers back from the war in Palin',
    ],
    [
      'قال رئيس وزراء تركيا إن المحادثات مع سفير إيران كانت مفيدة.',
      'The prime minister of Iran said that talks with the ambassador of Turkey had been useful.',
      'error Iran said that talks with the ambassador of Turkey',
    ],
    [
      'قال رئيس وزراء تركيا إن المحادثات مع سفير إيران كانت مفيدة.',
      'The prime minister of Turkey said that talks with the ambassador of Iran had been useful.',
    ],
    ['اغتيل السادات في القاهرة على يد الإسلامبولي.', 'Sadat was assassinated by Islambouli in Cairo.'],
  ],
  'name-spelling': [
    ['التقى بوغدانوف حفتر.', 'Haftar met Bogdnov.', 'warning Bogdnov'],
    ['التقى بوغدانوف حفتر.', 'Haftar met Bogdanov.'],
    ['قال المسماري إنه مستعد.', 'Al-Mismari, Mesmari or Mosmary said that he was ready.'],
    ['قال المسماري إنه مستعد.', 'Al-Misramri said that he was ready.'],
    ['قال بلنتروف إنه مستعد.', 'He said that Blenrtov was ready.', 'warning Blenrtov'],
    ['وصل إلى طرابلس.', 'He arrived in Tripolli.', 'error Tripolli'],
    ['وصل إلى طرابلس.', 'He arrived in Tripoli, from Tripolitania.'],
    ['في تشرين الثاني', 'in Novemeber', 'error Novemeber'],
    ['قال رايان إن لوكاس حضر.', 'Rian said that Lukas was there.'],
    ['وصل إلى بيروت (Beirrut).', 'He arrived in Beirrut.'],
  ],
};
