import type { Refusal } from '../../src/domain/refusal.js';
import { LONGEST_TERM, LONGEST_TERM_NOTE, type TypedTerm, termStatuses } from '../../src/domain/term.js';
import { segmentAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';

export interface TermFormProps {
  readonly context: PageContext;
  readonly action: string;
  readonly shown: TypedTerm;
  /** Of a term that is there: what was looked at. */
  readonly version?: number;
  /** The segment in which somebody met it, to go back to. */
  readonly segment?: string | undefined;
  readonly refusal?: Refusal | undefined;
  /** Whoever only proposes chooses no state. */
  readonly proposes: boolean;
  /** Somebody came to fill it in: the first field that is empty has the focus. */
  readonly awaited?: boolean;
}

export const emptyTerm: TypedTerm = {
  arabic: '',
  english: '',
  allowed: '',
  forbidden: '',
  note: '',
  status: 'approved',
  caseMatters: false,
};

/** What a term says, to be written. */
export function TermForm(props: TermFormProps) {
  const { context, action, shown, version, segment, refusal, proposes, awaited = false } = props;
  const { t } = context;
  const english = { lang: 'en', dir: 'ltr', maxlength: LONGEST_TERM } as const;
  return (
    <form method="post" action={action} class="stacked narrow-form">
      {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {segment && <input type="hidden" name="segment" value={segment} />}
      <label>
        {t('terms.arabic')}
        <input
          name="arabic"
          value={shown.arabic}
          required
          lang="ar"
          dir="rtl"
          maxlength={LONGEST_TERM}
          autofocus={awaited && shown.arabic === ''}
        />
        <span class="faint">{t('terms.arabic.hint')}</span>
      </label>
      <label>
        {t('terms.english')}
        <input name="english" value={shown.english} required autofocus={awaited && shown.arabic !== ''} {...english} />
      </label>
      <label>
        {t('terms.allowed')}
        <input name="allowed" value={shown.allowed} {...english} />
        <span class="faint">{t('terms.divided')}</span>
      </label>
      <label>
        {t('terms.forbidden')}
        <input name="forbidden" value={shown.forbidden} {...english} />
        <span class="faint">{t('terms.divided')}</span>
      </label>
      <label>
        {t('terms.note')}
        <input name="note" value={shown.note} dir="auto" maxlength={LONGEST_TERM_NOTE} />
      </label>
      {proposes ? (
        <p class="faint">{t('terms.propose.about')}</p>
      ) : (
        <label>
          {t('terms.status')}
          <select name="status">
            {termStatuses.map((status) => (
              <option value={status} selected={status === shown.status}>
                {t(`terms.status.${status}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="check">
        <input type="checkbox" name="caseMatters" value="1" checked={shown.caseMatters} />
        {t('terms.case')}
      </label>
      <div class="form-end">
        <button type="submit" class="primary">
          {t(version !== undefined ? 'project.save' : proposes ? 'terms.propose' : 'terms.add')}
        </button>
        {segment && (
          <a class="act" href={segmentAddress(segment)}>
            {t('terms.backToSegment')}
          </a>
        )}
      </div>
    </form>
  );
}
