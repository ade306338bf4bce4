/** Elements by what they are to a text, after the HTML standard's rendering section (html.spec.whatwg.org, 15.3). */

/** Divide one paragraph from the next. */
export const blockElements = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main marquee menu nav ol optgroup ' +
    'option p pre listing plaintext xmp search section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);

/** Without text for a reader, and without a place in a sentence: kept where they stand, or after the words beside them. */
export const silentElements = new Set(
  'script style noscript template meta link base param source track noframes noembed title'.split(' '),
);

/** Things within a sentence that are no words: one code each, with whatever is in them. */
export const thingElements = new Set('svg math picture canvas map button select input meter progress'.split(' '));

/** Things beside the text. */
export const asideElements = new Set(
  'iframe video audio object embed applet textarea frame frameset datalist'.split(' '),
);

export const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr frame basefont bgsound keygen'.split(' '),
);
