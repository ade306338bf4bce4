import type { DocumentCard, Standing } from '../../src/domain/read-model.js';
import { documentPart, readingAddress, reportAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { KeyHint } from '../key-hint.js';

/** What is done with the whole document, and seldom: behind one button, which the browser itself opens and closes. */
export function DeskMenu({
  context: { t },
  document: { id },
  standing,
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly standing: Standing;
}) {
  return (
    <>
      <button type="button" class="quiet" popovertarget="desk-menu">
        {t('workbench.more')} <span aria-hidden="true">▾</span>
      </button>
      <ul id="desk-menu" class="menu" popover="auto" aria-label={t('workbench.more')}>
        <li>
          <a href={readingAddress(id, { show: 'clean', both: false, flags: false, page: 1 })}>
            {t('workbench.read')} <KeyHint>d</KeyHint>
          </a>
        </li>
        <li>
          <a href={documentPart(id, 'replacement')}>{t('search.replace')}</a>
        </li>
        <li>
          <a href={reportAddress(id)}>{t('report.title')}</a>
        </li>
        {standing.may.has('document.import') && (
          <li>
            <a href={documentPart(id, 'update')}>{t('workbench.update')}</a>
          </li>
        )}
        {standing.may.has('document.import') && (
          <li>
            <a href={documentPart(id, 'title')}>{t('rename.link')}</a>
          </li>
        )}
        {standing.may.has('project.manage') && (
          <li>
            <a href={documentPart(id, 'deletion')}>{t('deletion.link')}</a>
          </li>
        )}
        <li class="scripted">
          <button type="button" commandfor="keys" command="show-modal" data-show-keys>
            {t('workbench.keys')} <KeyHint>?</KeyHint>
          </button>
        </li>
      </ul>
    </>
  );
}
