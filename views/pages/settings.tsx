import { type PreferenceName, preferences } from '../../src/domain/preferences.js';
import { PREFERENCES, SETTINGS } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import type { Key } from '../locales/translate.js';

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

/** How the desk looks and behaves to this person. */
export function SettingsPage(context: PageContext) {
  const { t } = context;
  const chosen = { language: context.language, theme: context.theme, ...context.look };
  return (
    <Layout context={context} title={t('settings.title')} page="settings">
      <main id="main" class="narrow">
        <h1>{t('settings.title')}</h1>
        <form method="post" action={PREFERENCES} class="settings">
          <input type="hidden" name="next" value={SETTINGS} />
          {choices.map((name) => (
            <fieldset>
              <legend>{t(`settings.${name}` as Key)}</legend>
              {preferences[name].map((value) => (
                <label class="check">
                  <input type="radio" name={name} value={value} checked={chosen[name] === value} />
                  <span lang={name === 'language' ? value : undefined}>{t(`settings.${name}.${value}` as Key)}</span>
                </label>
              ))}
            </fieldset>
          ))}
          <button type="submit" class="primary">
            {t('project.save')}
          </button>
        </form>
      </main>
    </Layout>
  );
}
