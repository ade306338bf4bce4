import type { DraftImportView } from '../src/domain/read-model.js';
import { draftAddress } from './addresses.js';
import type { PageContext } from './context.js';
import { fileProblemSentence } from './file-problem.js';

interface DraftLinksPartProps {
  readonly context: PageContext;
  readonly draft: DraftImportView;
}

/** The alignment that came with two texts, or the choice to put their lines together. */
export function DraftLinksPart({ context, draft: { id, links, mayPairLines } }: DraftLinksPartProps) {
  const { t, number } = context;
  if (!links && !mayPairLines) return null;
  return (
    <section class="draft-links" aria-labelledby="draft-links">
      <h2 id="draft-links">{t('draft.links')}</h2>
      {links && (
        <dl class="facts">
          <dt>{t('exchange.format')}</dt>
          <dd>{t(`draft.links.${links.kind}`)}</dd>
          {links.name && (
            <>
              <dt>{t('draft.file')}</dt>
              <dd>
                <bdi>{links.name}</bdi>
              </dd>
            </>
          )}
          <dt>{t('draft.links.beads')}</dt>
          <dd>{number(links.beads)}</dd>
          <dt>{t('draft.links.confirmed')}</dt>
          <dd>{number(links.confirmed)}</dd>
          <dt>{t('draft.links.oneSided')}</dt>
          <dd>{number(links.oneSided)}</dd>
        </dl>
      )}
      {links && links.problems.length > 0 && (
        <ul class="warning">
          {links.problems.map((problem) => (
            <li>{fileProblemSentence(context, problem)}</li>
          ))}
        </ul>
      )}
      {mayPairLines && (
        <form method="post" action={draftAddress(id)} class="inline">
          <label class="visually-hidden" for="pairing">
            {t('draft.links')}
          </label>
          <select id="pairing" name="pairing">
            <option value="" selected={links === null}>
              {t('draft.pairing.align')}
            </option>
            <option value="lines" selected={links !== null}>
              {t('draft.pairing.lines')}
            </option>
          </select>
          <button type="submit">{t('draft.change')}</button>
        </form>
      )}
    </section>
  );
}
