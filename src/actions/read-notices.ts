import type { Desk } from './desk.js';

/** Marks what a person was told as read: one notice, or all up to the newest that they saw. */
export async function readNotices(
  desk: Desk,
  personId: string,
  which: { readonly id: string } | { readonly upTo: string },
): Promise<void> {
  await desk.write(async ({ db }) => {
    const unread = db
      .updateTable('notice')
      .set({ read_at: desk.clock.now() })
      .where('user_id', '=', personId)
      .where('read_at', 'is', null);
    await ('id' in which ? unread.where('id', '=', which.id) : unread.where('id', '<=', which.upTo)).execute();
  });
}
