import { partsOf } from '../../src/domain/codes.js';
import { isPending } from '../../src/domain/flag.js';
import type { DeskView, SegmentRow, Standing } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { type Side, sides } from '../../src/domain/segment.js';
import { findAll } from '../../src/text/find.js';
import { segmentAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { refusalSentence } from '../refusal.js';
import { Choose } from '../selection.js';
import { Brief } from './brief.js';
import { Conflict } from './conflict.js';
import { Editor } from './editor.js';
import { FlagForm, type SentFlag } from './flag-form.js';
import { loudFindings } from './loud-findings.js';
import { Panel } from './panel.js';

/** A refused change, with what was sent. */
export interface RefusedChange {
  readonly segmentId: string;
  readonly refusal: Refusal;
  readonly sentText?: string | undefined;
  /** Of a text that came too late: the English that it was typed on. */
  readonly base?: string | undefined;
  readonly sentFlag?: SentFlag | undefined;
  /** A reason or a remark. */
  readonly sentNote?: string | undefined;
}

export interface RowProps {
  readonly context: PageContext;
  readonly row: SegmentRow;
  readonly standing: Standing;
  /** The part of the workbench that the row is shown in; forms send it along. */
  readonly view: DeskView;
  readonly editing: boolean;
  readonly flagging: boolean;
  readonly commenting?: boolean;
  readonly refusal?: RefusedChange | undefined;
}

/** Below this the aligner is wrong often enough that a person should look (docs/alignment.md has the measured shares). */
const UNCERTAIN = 0.6;

/** One segment of the workbench: both texts, what can be done with it, and its flags. Used in the page and alone. */
export function Row(props: RowProps) {
  const { context, row, standing, view, editing, flagging, refusal } = props;
  const { t } = context;
  const refused = refusal?.segmentId === row.id ? refusal : undefined;
  return (
    <article
      class={`segment${row.sourceParagraph || row.targetParagraph ? ' begins-paragraph' : ''}`}
      id={`segment-${row.id}`}
      data-segment={row.id}
      data-position={row.position}
      data-version={row.version}
      data-state={row.state}
      data-marks={JSON.stringify([...marks(row), ...hits(row, view.search)])}
      tabindex={-1}
      aria-label={t('segment.label', { number: row.position })}
    >
      <Head {...props} />
      <Cell context={context} row={row} side="source" />
      <div class="cell target">
        {refused && (
          <div class="refusal" role="alert">
            <p>{refusalSentence(context, refused.refusal)}</p>
            {refused.sentNote && (
              <q class="why" dir="auto">
                {refused.sentNote}
              </q>
            )}
            {refused.refusal.kind === 'repaired' && (
              <p>
                {refused.sentText !== undefined && (
                  <q class="why" lang="en" dir="ltr">
                    {refused.sentText}
                  </q>
                )}{' '}
                <a href={segmentAddress(refused.refusal.into.id)}>
                  {t('segment.label', { number: refused.refusal.into.position })}
                </a>
              </p>
            )}
            {refused.refusal.kind === 'stale' && refused.refusal.sent.text !== refused.refusal.current.text && (
              <Conflict
                {...props}
                current={refused.refusal.current.text}
                sent={refused.refusal.sent.text}
                base={refused.base}
              />
            )}
          </div>
        )}
        <CellText context={context} row={row} side="target" />
        {editing && standing.may.has('segment.translate') && (
          <Editor {...props} segment={row} text={refused?.sentText ?? row.targetText} />
        )}
      </div>
      {flagging && standing.may.has('flag.raise') && (
        <FlagForm {...props} segment={row} text={row.targetText} sent={refused?.sentFlag} />
      )}
      <Brief {...props} />
      <Panel {...props} />
    </article>
  );
}

/** What the client highlights, on either side: pending flags whose words are there, and what checks say of words. */
function marks(row: SegmentRow) {
  const flags = row.flags
    .filter((flag) => flag.start !== null && isPending(flag.state))
    .map(({ id, side, start, end, severity, state }) => ({
      flag: id,
      side,
      start,
      end,
      kind: state === 'fixed' ? state : severity,
    }));
  const findings = loudFindings(row)
    .filter(({ start, end }) => start < end)
    .map(({ id, side, start, end, level }) => ({ finding: id, side, start, end, kind: level }));
  return [...flags, ...findings];
}

/** Where the words that are looked for stand. */
function hits(row: SegmentRow, search = '') {
  if (search === '') return [];
  return sides.flatMap((side) =>
    findAll(row[`${side}Text`], search, { language: side === 'source' ? 'ar' : 'en' }).map(({ start, end }) => ({
      side,
      start,
      end,
      kind: 'search',
    })),
  );
}

const shapes = { initial: '●', translated: '◐', reviewed: '✓', final: '✓' } as const;

function Head({ context, row }: RowProps) {
  const { t, number, language } = context;
  const pending = row.flags.filter((flag) => isPending(flag.state)).length;
  const findings = loudFindings(row);
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(row.confidence);
  return (
    <div class="head">
      <Choose context={context} row={row} />
      <span class="number">{row.position > 0 ? number(row.position) : '–'}</span>
      <span class={`state state-${row.state}`}>
        <span aria-hidden="true">{shapes[row.state]}</span> {t(`progress.${row.state}`)}
      </span>
      {pending > 0 && (
        <span class="flagged">
          <span aria-hidden="true">⚑</span> {t('segment.flags', { count: pending })}
        </span>
      )}
      {findings.length > 0 && (
        <span class={`found level-${findings[0]!.level}`}>
          <span aria-hidden="true">∿</span> {t('segment.findings', { count: findings.length })}
        </span>
      )}
      {row.comments.length > 0 && (
        <span class="commented">
          <span aria-hidden="true">✎</span> {t('comment.count', { count: row.comments.length })}
        </span>
      )}
      {row.assignedTo && <span class="assigned">{t('assign.assigned', { name: row.assignedTo })}</span>}
      {row.alignment === 'auto' && row.confidence < UNCERTAIN && (
        <span class="uncertain">{t('segment.uncertain', { share })}</span>
      )}
    </div>
  );
}

function Cell({
  context,
  row,
  side,
}: {
  readonly context: PageContext;
  readonly row: SegmentRow;
  readonly side: Side;
}) {
  return (
    <div class={`cell ${side}`}>
      <CellText context={context} row={row} side={side} />
    </div>
  );
}

function kindOf(marker: string): 'code.start' | 'code.end' | 'code.alone' {
  if (marker.startsWith('</')) return 'code.end';
  return marker.endsWith('/>') ? 'code.alone' : 'code.start';
}

function names(marker: string, name: string): { readonly number: string; readonly name: string } {
  return { number: marker.replace(/\D/g, ''), name };
}

/**
 * The stored text and nothing else: offsets in what it shows are offsets in the text. Markers of inline codes stand in
 * elements of their own, apart from the direction of the words around them, with the code's name.
 */
function CellText({
  context: { t },
  row,
  side,
}: {
  readonly context: PageContext;
  readonly row: SegmentRow;
  readonly side: Side;
}) {
  const [text, language, direction] = side === 'source' ? [row.sourceText, 'ar', 'rtl'] : [row.targetText, 'en', 'ltr'];
  return (
    <>
      <p
        class="text"
        data-side={side}
        lang={language}
        dir={direction}
        data-codes={Object.keys(row.codes).length === 0 ? undefined : JSON.stringify(row.codes)}
      >
        {partsOf(text, row.codes).map(({ text: part, code }) =>
          code === null ? (
            part
          ) : (
            <bdi class="code" dir="ltr" title={code} role="img" aria-label={t(kindOf(part), names(part, code))}>
              {part}
            </bdi>
          ),
        )}
      </p>
      {text === '' && <p class="absent">{t(side === 'source' ? 'segment.noSource' : 'segment.noTarget')}</p>}
    </>
  );
}
