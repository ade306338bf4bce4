import { alternativesIn, type TermText } from '../../src/domain/term.js';
import type { PageContext } from '../context.js';

/** The English of a term: what is preferred, what is allowed as well, and what is not to be used, struck through and said so. */
export function EnglishOf({ context: { t }, term }: { readonly context: PageContext; readonly term: TermText }) {
  const allowed = alternativesIn(term.allowed);
  const forbidden = alternativesIn(term.forbidden);
  return (
    <>
      <bdi lang="en" dir="ltr" class="preferred">
        {term.english}
      </bdi>
      {allowed.map((english) => (
        <>
          {' · '}
          <bdi lang="en" dir="ltr">
            {english}
          </bdi>
        </>
      ))}
      {forbidden.map((english, k) => (
        <>
          {' · '}
          {k === 0 && <span class="faint">{t('terms.not')} </span>}
          <bdi lang="en" dir="ltr">
            <del>{english}</del>
          </bdi>
        </>
      ))}
    </>
  );
}

/** The Arabic of a term, its alternatives side by side. */
export function ArabicOf({ term }: { readonly term: TermText }) {
  return (
    <>
      {alternativesIn(term.arabic).map((arabic, k) => (
        <>
          {k > 0 && ' · '}
          <bdi lang="ar" dir="rtl">
            {arabic}
          </bdi>
        </>
      ))}
    </>
  );
}
