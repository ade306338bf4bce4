import { mergeTexts } from '../../src/text/merge.js';
import { segmentAddress, segmentInView } from '../addresses.js';
import { isOwn } from '../refusal.js';
import { TextDiff } from '../text-diff.js';
import type { RowProps } from './row.js';
import { ViewFields } from './view-fields.js';

/** Somebody was quicker: what each of the two changed, and one button for either or, where they do not meet, for both. */
export function Conflict(
  props: RowProps & {
    readonly current: string;
    readonly sent: string;
    /** The English that the sent one was typed on; unknown where its version is not there. */
    readonly base: string | undefined;
  },
) {
  const { context, row, view, current, sent, base, refusal } = props;
  const { t } = context;
  const stale = refusal?.refusal.kind === 'stale' ? refusal.refusal : undefined;
  const own = stale !== undefined && isOwn(context, stale.current);
  const both = base === undefined ? undefined : mergeTexts(base, current, sent);
  if (base === undefined)
    return (
      <>
        <p class="faint">{t('refusal.diff')}</p>
        <TextDiff before={current} after={sent} language="en" />
      </>
    );
  return (
    <div class="conflict">
      <p class="faint">
        {own ? t('conflict.ownElsewhere') : t('conflict.theirs', { name: stale?.current.by ?? t('refusal.somebody') })}
      </p>
      <TextDiff before={base} after={current} language="en" />
      <p class="faint">{t('conflict.mine')}</p>
      <TextDiff before={base} after={sent} language="en" />
      <div class="form-end">
        {both !== undefined && both !== current && both !== sent && (
          <Take {...props} text={both} label={t('conflict.takeBoth')} primary />
        )}
        <Take {...props} text={sent} label={t('conflict.takeMine')} />
        <a class="act" href={segmentInView(row, view)} data-action="leave-theirs">
          {t(own ? 'conflict.takeOther' : 'conflict.takeTheirs')}
        </a>
      </div>
      <p class="faint">{t('conflict.byHand')}</p>
    </div>
  );

  function Take({
    text,
    label,
    primary,
  }: RowProps & { readonly text: string; readonly label: string; readonly primary?: boolean }) {
    return (
      <form
        method="post"
        action={segmentAddress(row.id, 'translation')}
        data-enhance
        data-form="translation"
        data-taken
      >
        <ViewFields version={row.version} view={view} />
        <input type="hidden" name="text" value={text} />
        <button type="submit" class={primary ? 'primary' : ''}>
          {label}
        </button>
      </form>
    );
  }
}
