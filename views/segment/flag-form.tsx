import { categories, type Severity, severities } from '../../src/domain/flag.js';
import { segmentAddress, segmentInView } from '../addresses.js';
import type { EditorProps } from './editor.js';
import { ViewFields } from './view-fields.js';

/** As src/client/flagging.ts binds them: the first letter that is still free. */
const severityKeys: Record<Severity, string> = { neutral: 'n', minor: 'm', major: 'j', critical: 'c' };

const categoryKeys = '1234567890qwertyuio';

/** What was filled in when the flag was refused, to be given back. */
export interface SentFlag {
  readonly category: string;
  readonly severity: string;
  readonly comment: string;
  readonly proposal: string;
}

export type FlagFormProps = EditorProps & { readonly sent?: SentFlag | undefined };

/** Raises a flag: on the whole segment, or on words that the client's code has put the offsets of. */
export function FlagForm({ context: { t }, segment, view, text, sent }: FlagFormProps) {
  return (
    <form method="post" action={segmentAddress(segment.id, 'flags')} data-enhance data-form="flag" class="flag-form">
      <h2>{t('flag.raise')}</h2>
      <ViewFields version={segment.version} view={view} />
      <input type="hidden" name="side" value="" />
      <input type="hidden" name="start" value="" />
      <input type="hidden" name="end" value="" />
      <p class="marked-words">
        <span class="faint">{t('flag.where')}:</span> <bdi data-marked-words>{t('flag.whole')}</bdi>
      </p>
      <fieldset class="choices severities">
        <legend>{t('flag.severity')}</legend>
        {severities.map((severity) => (
          <label>
            <input
              type="radio"
              name="severity"
              value={severity}
              required
              checked={severity === (sent?.severity ?? 'minor')}
            />
            <span class="kbd" aria-hidden="true">
              {severityKeys[severity]}
            </span>
            {t(`severity.${severity}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="choices categories">
        <legend>{t('flag.category')}</legend>
        {categories.map((category, k) => (
          <label>
            <input
              type="radio"
              name="category"
              value={category}
              required
              checked={category === (sent?.category ?? categories[0])}
            />
            <span class="kbd" aria-hidden="true">
              {categoryKeys[k]}
            </span>
            {t(`category.${category}`)}
          </label>
        ))}
      </fieldset>
      <div class="flag-words">
        <label>
          {t('flag.comment')}
          <textarea name="comment" rows={3} dir="auto">
            {`\n${sent?.comment ?? ''}`}
          </textarea>
        </label>
        <label>
          {t('flag.proposal')}
          <textarea name="proposal" rows={3} lang="en" dir="ltr">
            {`\n${sent?.proposal ?? text}`}
          </textarea>
        </label>
      </div>
      <p class="form-end">
        <button type="submit" class="primary">
          {t('flag.submit')}
        </button>
        <a href={segmentInView(segment, view)} data-action="leave" class="act">
          {t('app.cancel')}
        </a>
      </p>
    </form>
  );
}
