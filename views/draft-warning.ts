import type { DraftWarning } from '../src/domain/read-model.js';
import type { PageContext } from './context.js';
import { type Key, messages } from './locales/translate.js';

/** What is to be known of two texts before they are imported, as a sentence. */
export function draftWarningSentence(context: PageContext, warning: DraftWarning): string {
  const { t } = context;
  switch (warning.kind) {
    case 'swapped':
      return t('draft.warning.swapped');
    case 'language':
      return t('draft.warning.language', {
        side: t(`side.${warning.side}`),
        found: languageName(context, warning.found),
        wanted: languageName(context, warning.wanted),
      });
    case 'same-text':
      return t('draft.warning.same');
    case 'replaced-characters':
      return t('draft.warning.replaced', { side: t(`side.${warning.side}`), count: warning.count });
    case 'lengths-differ':
      return t('draft.warning.lengths');
    case 'encoding-differs':
      return t('draft.warning.encoding', {
        side: t(`side.${warning.side}`),
        declared: `\u2068${warning.declared}\u2069`,
        found: `\u2068${warning.found}\u2069`,
      });
  }
}

/** A language by its name, where it has one here. */
export function languageName({ t }: PageContext, language: string): string {
  const key = `language.${language}`;
  return key in messages.en ? t(key as Key) : language;
}
