import { type DigestWish, digestRates } from '../../src/domain/digest.js';
import { SHORTEST_PASSWORD } from '../../src/domain/password.js';
import { type PreferenceName, preferences } from '../../src/domain/preferences.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { DIGEST, OWN_PASSWORD, PREFERENCES, SETTINGS } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { type Key, languageName } from '../locales/translate.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { Told } from '../told.js';

const choices: readonly PreferenceName[] = [
  'language',
  'theme',
  'size',
  'density',
  'columns',
  'omissions',
  'invisibles',
  'letters',
];

function Digest({
  context,
  wish,
  told,
  refusal,
}: {
  readonly context: PageContext;
  readonly wish: DigestWish;
  readonly told: boolean;
  readonly refusal: Refusal | undefined;
}) {
  const { t } = context;
  return (
    <form method="post" action={DIGEST} class="settings" id="digest">
      {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
      {told && <Told>{t('told.saved')}</Told>}
      <fieldset>
        <legend>{t('digest.title')}</legend>
        {digestRates.map((rate) => (
          <label class="check">
            <input type="radio" name="digest" value={rate} checked={wish.digest === rate} />
            {t(`digest.${rate}`)}
          </label>
        ))}
        <p class="faint">{t('digest.hint')}</p>
      </fieldset>
      <label>
        {t('digest.email')}
        <input type="email" name="email" value={wish.email} dir="ltr" autocomplete="email" maxlength={254} />
      </label>
      <button type="submit">{t('project.save')}</button>
    </form>
  );
}

/** A password of one's own; who came by a link and has none is not asked for it. */
function OwnPassword({
  context: { t },
  context,
  shown: { hasPassword, passwordChanged, passwordRefusal, retryAfterSeconds },
}: {
  readonly context: PageContext;
  readonly shown: SettingsPageProps;
}) {
  return (
    <form method="post" action={OWN_PASSWORD} class="settings stacked" id="password">
      <h2>{t('password.title')}</h2>
      {passwordRefusal && <Refused>{refusalSentence(context, passwordRefusal)}</Refused>}
      {retryAfterSeconds !== undefined && (
        <Refused>{t('signIn.tooMany', { count: Math.ceil(retryAfterSeconds / 60) })}</Refused>
      )}
      {passwordChanged && <Told>{t('password.changed')}</Told>}
      {hasPassword && (
        <label>
          {t('password.present')}
          <input name="present" type="password" autocomplete="current-password" required dir="auto" />
        </label>
      )}
      <label>
        {t('password.new')}
        <input
          name="password"
          type="password"
          autocomplete="new-password"
          required
          minlength={SHORTEST_PASSWORD}
          dir="auto"
        />
        <span class="faint">{t('password.hint', { count: SHORTEST_PASSWORD })}</span>
      </label>
      <button type="submit">{t(hasPassword ? 'password.change' : 'password.set')}</button>
    </form>
  );
}

export interface SettingsPageProps {
  /** Absent where the desk sends no mail. */
  readonly digest?: DigestWish | undefined;
  readonly hasPassword: boolean;
  readonly passwordChanged?: boolean;
  /** What was just set. */
  readonly told?: 'look' | 'digest' | undefined;
  readonly refusal?: Refusal;
  readonly passwordRefusal?: Refusal;
  /** Too many wrong passwords: so long none is tried. */
  readonly retryAfterSeconds?: number;
}

/** How the desk looks and behaves to this person. */
export function SettingsPage(context: PageContext, shown: SettingsPageProps) {
  const { t } = context;
  const chosen = { language: context.language, theme: context.theme, ...context.look };
  return (
    <Layout context={context} title={t('settings.title')} page="settings">
      <main id="main" class="narrow">
        <h1>{t('settings.title')}</h1>
        {shown.told === 'look' && <Told>{t('told.saved')}</Told>}
        <form method="post" action={PREFERENCES} class="settings">
          <input type="hidden" name="next" value={`${SETTINGS}?told=look`} />
          {choices.map((name) => (
            <fieldset>
              <legend>{t(`settings.${name}` as Key)}</legend>
              {preferences[name].map((value) => (
                <label class="check">
                  <input type="radio" name={name} value={value} checked={chosen[name] === value} />
                  {name === 'language' ? (
                    <span lang={value}>{languageName(value)}</span>
                  ) : (
                    <span>{t(`settings.${name}.${value}` as Key)}</span>
                  )}
                </label>
              ))}
            </fieldset>
          ))}
          <button type="submit" class="primary">
            {t('project.save')}
          </button>
        </form>
        {shown.digest && (
          <Digest context={context} wish={shown.digest} told={shown.told === 'digest'} refusal={shown.refusal} />
        )}
        <OwnPassword context={context} shown={shown} />
      </main>
    </Layout>
  );
}
