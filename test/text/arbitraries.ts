import fc from 'fast-check';

/** Texts of what news is made of and what diffs and borders are easily got wrong on, in both scripts. */
export const news = fc
  .array(
    fc.constantFrom(
      'قال',
      'حفتر',
      'والمسماريُّ',
      'Al-Mismari',
      "don't",
      '12.5%',
      '١٬٢٣٤٫٥',
      ' ',
      ' ',
      '،',
      '.',
      '«',
      '»',
      '👩‍🚀',
      '🇱🇾',
      'é',
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));
