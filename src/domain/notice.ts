/** What a person is told of. */
export const noticeKinds = [
  'mention',
  'comment',
  'flag-raised',
  'flag-fixed',
  'flag-dismissed',
  'flag-verified',
  'flag-reopened',
  'flag-disputed',
  'flag-settled',
  'changes-requested',
  'assigned',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
