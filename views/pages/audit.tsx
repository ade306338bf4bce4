import { type AuditEntry, type AuditKind, auditKinds, type NamedPerson } from '../../src/domain/audit.js';
import { AUDIT, auditAddress } from '../addresses.js';
import { AdministrationFrame } from '../administration/frame.js';
import { said } from '../administration/said.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { PageLinks } from '../page-links.js';

export interface AuditPageProps {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly page: number;
  readonly pages: number;
  readonly people: readonly NamedPerson[];
  readonly chosen: { readonly person?: string | undefined; readonly kind?: AuditKind | undefined };
}

/** What was done that governs the desk. */
export function AuditPage(context: PageContext, { entries, page, pages, people, chosen }: AuditPageProps) {
  const { t } = context;
  return (
    <AdministrationFrame
      context={context}
      title={t('admin.audit')}
      part="audit"
      here={auditAddress({ ...chosen, page })}
    >
      <h1>{t('admin.audit')}</h1>
      <p class="hint">{t('audit.about')}</p>
      <Choice context={context} people={people} chosen={chosen} />
      {entries.length === 0 ? (
        <p class="nothing">{t('audit.none')}</p>
      ) : (
        <table class="list audit">
          <thead>
            <tr>
              <th scope="col">{t('audit.when')}</th>
              <th scope="col">{t('audit.who')}</th>
              <th scope="col">{t('audit.what')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr>
                <td class="faint">
                  <By context={context} name={null} at={entry.at} />
                </td>
                <td>{entry.by ? <bdi>{entry.by.name}</bdi> : <span class="faint">{t('audit.shell')}</span>}</td>
                <td>{said(context, entry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PageLinks
        context={context}
        page={page}
        pages={pages}
        address={(other) => auditAddress({ ...chosen, page: other })}
      />
    </AdministrationFrame>
  );
}

function Choice({
  context: { t },
  people,
  chosen,
}: Pick<AuditPageProps, 'people' | 'chosen'> & { context: PageContext }) {
  return (
    <form method="get" action={AUDIT} class="inline">
      <label>
        {t('audit.person')}
        <select name="person">
          <option value="">{t('audit.everybody')}</option>
          {people.map(({ id, name, login }) => (
            <option value={id} selected={id === chosen.person}>
              {`${name} (${login})`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.kind')}
        <select name="kind">
          <option value="">{t('audit.everything')}</option>
          {auditKinds.map((kind) => (
            <option value={kind} selected={kind === chosen.kind}>
              {t(`audit.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('audit.show')}</button>
    </form>
  );
}
