import type { PageContext } from './context.js';

/**
 * A field for files. Browsers write their own words on it, in their own language: with script it is seen as a button of ours
 * with the names beside it, and stays what is focused, named and sent. Without script it is shown as it is.
 */
export function FileField({
  context: { t },
  label,
  name,
  accept,
  multiple = false,
  required = false,
}: {
  readonly context: PageContext;
  readonly label: string;
  readonly name: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly required?: boolean;
}) {
  return (
    <label class="file">
      {label}
      <input type="file" name={name} accept={accept} multiple={multiple} required={required} />
      <span class="file-chosen scripted" aria-hidden="true">
        <span class="button">{t(multiple ? 'file.chooseMany' : 'file.choose')}</span>{' '}
        <span data-no-file={t('file.none')}>{t('file.none')}</span>
      </span>
    </label>
  );
}
