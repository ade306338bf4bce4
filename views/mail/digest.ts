import type { NoticeView } from '../../src/domain/read-model.js';
import { documentAddress, INBOX, SETTINGS, segmentAddress } from '../addresses.js';
import type { Language } from '../context.js';
import { translator } from '../locales/translate.js';

export interface DigestMail {
  readonly subject: string;
  /** Plain text: what a translator's words are quoted in must not be read as anything else. */
  readonly text: string;
}

/** What somebody has not read yet, as a letter in their language, with the way to each thing. */
export function digestMail({
  language,
  address,
  notices,
  unread,
}: {
  readonly language: Language;
  /** Of the desk, without a trailing slash. */
  readonly address: string;
  readonly notices: readonly NoticeView[];
  /** All of them; more than are told. */
  readonly unread: number;
}): DigestMail {
  const t = translator(language);
  const told = notices.map((notice) => {
    const place = notice.segmentId ? segmentAddress(notice.segmentId) : documentAddress(notice.documentId);
    const words = notice.words === '' ? [] : [`  ${notice.words.replace(/\s+/g, ' ')}`];
    return [
      `${t(`notice.${notice.kind}`)} — ${notice.by}, ${notice.title}${notice.position ? ` · ${notice.position}` : ''}`,
      ...words,
      `  ${address}${place}`,
    ].join('\n');
  });
  const more = unread > notices.length ? [t('mail.more', { count: unread - notices.length })] : [];
  const end = `${t('mail.all')} ${address}${INBOX}\n${t('mail.settings')} ${address}${SETTINGS}`;
  return { subject: t('mail.subject', { count: unread }), text: `${[...told, ...more, end].join('\n\n')}\n` };
}
