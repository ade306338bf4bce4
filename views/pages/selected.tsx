import type { DeskView, DocumentCard } from '../../src/domain/read-model.js';
import type { Selected } from '../../src/domain/selection.js';
import { documentAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { SelectionNote, type SelectionStep } from '../selection.js';

/** After an action on many segments, where it left some as they are and no script can say so in the workbench. */
export function SelectedPage(
  context: PageContext,
  shown: {
    readonly document: DocumentCard;
    readonly view: DeskView;
    readonly step: SelectionStep;
    readonly selected: Selected;
  },
) {
  const { t } = context;
  const back = documentAddress(shown.document.id, shown.view);
  return (
    <Layout context={context} title={t('selection.title')} page="message" here={back}>
      <main id="main" class="narrow">
        <h1>{t('selection.title')}</h1>
        <SelectionNote context={context} step={shown.step} selected={shown.selected} />
        <p>
          <a href={back}>{t('selection.back')}</a>
        </p>
      </main>
    </Layout>
  );
}
