import { signInAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';

export interface SignInPageProps {
  readonly next: string;
  readonly login?: string;
  readonly problem?: 'wrong' | 'link-expired' | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };
}

export function SignInPage(context: PageContext, { next, login, problem }: SignInPageProps) {
  const { t } = context;
  return (
    <Layout context={context} title={t('signIn.title')} page="sign-in" here={signInAddress(next)}>
      <main id="main" class="narrow">
        <h1>{t('signIn.title')}</h1>
        {problem && (
          <p class="refusal" role="alert">
            {sentence(context, problem)}
          </p>
        )}
        <form method="post" action={signInAddress()} class="stacked">
          <input type="hidden" name="next" value={next} />
          <label>
            {t('signIn.login')}
            <input name="login" value={login ?? ''} autocomplete="username" required autofocus={!login} dir="auto" />
          </label>
          <label>
            {t('signIn.password')}
            <input
              name="password"
              type="password"
              autocomplete="current-password"
              required
              autofocus={Boolean(login)}
              dir="auto"
            />
          </label>
          <button type="submit" class="primary">
            {t('signIn.submit')}
          </button>
        </form>
      </main>
    </Layout>
  );
}

function sentence({ t }: PageContext, problem: NonNullable<SignInPageProps['problem']>): string {
  if (problem === 'wrong') return t('signIn.wrong');
  if (problem === 'link-expired') return t('signIn.linkExpired');
  return t('signIn.tooMany', { count: Math.ceil(problem.retryAfterSeconds / 60) });
}
