import type { Child } from 'hono/jsx';
import { ADMINISTRATION, AUDIT, BACKUPS } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';

const parts = { people: ADMINISTRATION, audit: AUDIT, backups: BACKUPS } as const;
export type AdministrationPart = keyof typeof parts;

/** What the pages for administrators have around them: the way from one to the others. */
export function AdministrationFrame({
  context,
  title,
  part,
  here,
  children,
}: {
  readonly context: PageContext;
  readonly title: string;
  readonly part: AdministrationPart;
  readonly here: string;
  readonly children?: Child;
}) {
  const { t } = context;
  return (
    <Layout context={context} title={title} page="administration" here={here}>
      <main id="main" class="wide">
        <nav class="families" aria-label={t('admin.title')}>
          {(Object.entries(parts) as [AdministrationPart, string][]).map(([name, address]) => (
            <a href={address} aria-current={name === part ? (address === here ? 'page' : 'true') : undefined}>
              {t(`admin.${name}`)}
            </a>
          ))}
        </nav>
        {children}
      </main>
    </Layout>
  );
}

/** That something was done. */
export function Done({ children }: { readonly children?: Child }) {
  return (
    <p role="status" class="ready">
      ✓ {children}
    </p>
  );
}
