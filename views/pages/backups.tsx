import type { Backup } from '../../src/domain/backup.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { BACKUPS, backupAddress } from '../addresses.js';
import { AdministrationFrame, Done } from '../administration/frame.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { megabytes, refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';

export interface BackupsPageProps {
  /** Newest first. */
  readonly backups: readonly Backup[];
  /** Where they are on the server. */
  readonly folder: string;
  readonly made?: boolean;
  readonly refusal?: Refusal;
}

/** Copies of everything that were made here. */
export function BackupsPage(context: PageContext, { backups, folder, made, refusal }: BackupsPageProps) {
  const { t } = context;
  return (
    <AdministrationFrame context={context} title={t('admin.backups')} part="backups" here={BACKUPS}>
      <h1>{t('admin.backups')}</h1>
      {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
      {made && <Done>{t('backup.made')}</Done>}
      <p class="hint">{t('backup.about')}</p>
      <p class="hint folder">{t('backup.where', { folder })}</p>
      <form method="post" action={BACKUPS} class="form-end">
        <button type="submit" class="primary">
          {t('backup.make')}
        </button>
      </form>
      {backups.length === 0 ? (
        <p class="nothing">{t('backup.none')}</p>
      ) : (
        <table class="list backups">
          <thead>
            <tr>
              <th scope="col">{t('backup.file')}</th>
              <th scope="col">{t('backup.when')}</th>
              <th scope="col">{t('backup.size')}</th>
            </tr>
          </thead>
          <tbody>
            {backups.map(({ name, bytes, at }) => (
              <tr>
                <th scope="row">
                  <a href={backupAddress(name)} download aria-label={`${t('backup.download')} ${name}`}>
                    <bdi>{name}</bdi>
                  </a>
                </th>
                <td class="faint" data-label={t('backup.when')}>
                  <By context={context} name={null} at={at} />
                </td>
                <td class="faint" data-label={t('backup.size')}>
                  {sizeOf(context, bytes)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </AdministrationFrame>
  );
}

function sizeOf({ language }: PageContext, bytes: number): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte' }).format(megabytes(bytes));
}
