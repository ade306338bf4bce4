import type { DeskView, RepairedRow, RepairPreview } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import type { RepairKind } from '../../src/domain/repair.js';
import type { Side } from '../../src/domain/segment.js';
import { placesIn } from '../../src/text/split-places.js';
import { segmentAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { refusalSentence } from '../refusal.js';
import { aroundPlace } from './around-place.js';

export interface RepairPreviewProps {
  readonly context: PageContext;
  readonly segment: {
    readonly id: string;
    readonly position: number;
    readonly sourceText: string;
    readonly targetText: string;
  };
  readonly kind: RepairKind;
  readonly view: DeskView;
  /** Or why it is not possible. */
  readonly preview: RepairPreview | Refusal;
}

/** More rows than these are counted and not shown. */
const SHOWN = 6;

/** What a repair would do, before it is done. */
export function Preview({ context, segment, kind, view, preview }: RepairPreviewProps) {
  const { t } = context;
  const possible = 'basis' in preview;
  const asksForPlace = !possible && preview.kind === 'no-repair' && preview.problem === 'no-place';
  return (
    <section class="repair-preview" data-repair={kind} aria-labelledby="repair-kind">
      <h2 id="repair-kind">{t(`repair.${kind}`)}</h2>
      <p class="faint">{t(`repair.${kind}.what`)}</p>
      {!possible && asksForPlace && <p role="status">{refusalSentence(context, preview)}</p>}
      {!possible && !asksForPlace && (
        <p class="refusal" role="alert">
          {refusalSentence(context, preview)} <a href={segmentAddress(segment.id, 'repair')}>{t('repair.others')}</a>
        </p>
      )}
      {kind === 'split' && (
        <SplitPlaces context={context} segment={segment} view={view} preview={possible ? preview : undefined} />
      )}
      {possible && (
        <>
          <div class="repair-sides">
            <Rows context={context} title={t('repair.before')} rows={preview.before} />
            <Rows context={context} title={t('repair.after')} rows={preview.after} />
          </div>
          <form method="post" action={segmentAddress(segment.id, 'repairs')} data-repair-form>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="basis" value={preview.basis} />
            {kind === 'split' && (
              <>
                <input type="hidden" name="source_at" value={String(preview.sourceAt ?? -1)} />
                <input type="hidden" name="target_at" value={String(preview.targetAt ?? -1)} />
              </>
            )}
            <button type="submit" class="primary">
              {t('repair.apply')}
            </button>
          </form>
        </>
      )}
    </section>
  );
}

function Rows({
  context: { t, number },
  title,
  rows,
}: {
  readonly context: PageContext;
  readonly title: string;
  readonly rows: readonly RepairedRow[];
}) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol class="repair-rows">
        {rows.slice(0, SHOWN).map((row) => (
          <li>
            <span class="number">{number(row.position)}</span>
            <p class="text" lang="ar" dir="rtl">
              {row.sourceText || '—'}
            </p>
            <p class="text" lang="en" dir="ltr">
              {row.targetText || '—'}
            </p>
          </li>
        ))}
      </ol>
      {rows.length > SHOWN && <p class="faint">{t('repair.more', { count: rows.length - SHOWN })}</p>}
    </section>
  );
}

/** Where to split, to be chosen without a pointer and without script. */
function SplitPlaces({
  context: { t },
  segment,
  view,
  preview,
}: {
  readonly context: PageContext;
  readonly segment: RepairPreviewProps['segment'];
  readonly view: DeskView;
  readonly preview: RepairPreview | undefined;
}) {
  return (
    <form method="get" action={segmentAddress(segment.id, 'repair')} class="split-places" data-split-form>
      <input type="hidden" name="kind" value="split" />
      <input type="hidden" name="filter" value={view.filter} />
      <input type="hidden" name="order" value={view.order} />
      <input type="hidden" name="page" value={String(view.page)} />
      {(['source', 'target'] as const).map((side) => (
        <SplitSide
          label={t(side === 'source' ? 'repair.splitArabic' : 'repair.splitEnglish')}
          not={t('repair.splitNot')}
          side={side}
          text={segment[`${side}Text`]}
          at={preview?.[`${side}At`]}
        />
      ))}
      {/* With script a choice is shown as it is made. */}
      <button type="submit" class="unscripted">
        {t('repair.splitShow')}
      </button>
    </form>
  );
}

function SplitSide({
  label,
  not,
  side,
  text,
  at,
}: {
  readonly label: string;
  readonly not: string;
  readonly side: Side;
  readonly text: string;
  readonly at: number | null | undefined;
}) {
  const [language, direction] = side === 'source' ? (['ar', 'rtl'] as const) : (['en', 'ltr'] as const);
  const places = placesIn(text, language);
  if (places.length === 0) return null;
  return (
    <label>
      {label}
      <select name={`${side}_at`} lang={language} dir={direction}>
        <option value="-1" selected={at === null}>
          {not}
        </option>
        {places.map((place) => (
          <option value={String(place.at)} selected={place.at === at}>
            {aroundPlace(text, place.at)}
          </option>
        ))}
      </select>
    </label>
  );
}
