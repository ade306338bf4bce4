import { invitationAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';

/**
 * Where a link leads that was sent to somebody. It is used up by the button: what looks at links in messages, to show what is
 * behind them, presses none.
 */
export function InvitationPage(
  context: PageContext,
  { name, token }: { readonly name: string; readonly token: string },
) {
  const { t } = context;
  const title = t('invitation.title', { person: name });
  return (
    <Layout context={context} title={title} page="sign-in" here={invitationAddress(token)}>
      <main id="main" class="narrow">
        <h1>{title}</h1>
        <p>{t('invitation.about')}</p>
        <form method="post" action={invitationAddress(token)} class="form-end">
          <button type="submit" class="primary" autofocus>
            {t('invitation.enter')}
          </button>
        </form>
      </main>
    </Layout>
  );
}
