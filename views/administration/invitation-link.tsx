import type { PageContext } from '../context.js';

export interface InvitationLinkProps {
  readonly context: PageContext;
  readonly person: string;
  readonly address: string;
  /** How long it works. */
  readonly days: number;
}

/** A link that was just made, which is shown this once; the client's code copies it. */
export function InvitationLink({ context: { t }, person, address, days }: InvitationLinkProps) {
  return (
    <section class="invitation" aria-labelledby="invitation">
      <h2 id="invitation">{t('admin.link.title', { person })}</h2>
      <p>{t('admin.link.about', { count: days })}</p>
      <div class="inline">
        <label>
          {t('admin.link.label')}
          <input readonly value={address} dir="ltr" autocomplete="off" autofocus data-copied />
        </label>
        <button type="button" data-copy hidden>
          {t('admin.link.copy')}
        </button>
      </div>
    </section>
  );
}
