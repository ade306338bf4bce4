import { isPending } from '../../src/domain/flag.js';
import type { DocumentCard, ReadingPage as PageOfText, ReadSegment } from '../../src/domain/read-model.js';
import { type ReadingView, readingShows } from '../../src/domain/reading.js';
import { readingAddress, segmentAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { PageLinks } from '../page-links.js';
import { QuotedWords } from '../segment/quoted-words.js';
import { InlineDiff } from '../text-diff.js';
import { DocumentTrail } from '../trail.js';

export interface ReadingPageProps {
  readonly document: DocumentCard;
  readonly text: PageOfText;
  readonly view: ReadingView;
}

/** A document as its reader will see it, the English alone or beside the Arabic; to be printed too. */
export function ReadingPage(context: PageContext, { document, text, view }: ReadingPageProps) {
  const { t } = context;
  const at = { ...view, page: text.page };
  const next = readingShows[(readingShows.indexOf(view.show) + 1) % readingShows.length]!;
  return (
    <Layout
      context={context}
      title={document.title}
      page="reading"
      trail={<DocumentTrail context={context} document={document} />}
    >
      <main id="main" class="reading" data-next-show={readingAddress(document.id, { ...at, show: next })}>
        <nav class="reading-bar" aria-label={t('reading.show')}>
          {readingShows.map((show) => (
            <a
              class="chip"
              href={readingAddress(document.id, { ...at, show })}
              aria-current={show === view.show ? 'page' : undefined}
            >
              {t(`reading.${show}`)}
            </a>
          ))}
          <span class="reading-options">
            <a
              class="chip"
              href={readingAddress(document.id, { ...at, both: !view.both })}
              aria-current={view.both ? 'true' : undefined}
            >
              {t('reading.both')}
            </a>
            <a
              class="chip"
              href={readingAddress(document.id, { ...at, flags: !view.flags })}
              aria-current={view.flags ? 'true' : undefined}
            >
              {t('reading.flags')}
            </a>
          </span>
        </nav>
        <h1>
          <bdi>{document.title}</bdi>
        </h1>
        <article class={`sheet${view.both ? ' both' : ''}${view.flags ? ' with-flags' : ''}`}>
          {blocksOf(text.segments, view.both).map((block) => (
            <Block context={context} block={block} view={view} />
          ))}
        </article>
        <PageLinks
          context={context}
          page={text.page}
          pages={text.pages}
          address={(page) => readingAddress(document.id, { ...at, page })}
        />
      </main>
    </Layout>
  );
}

/** Paragraphs of the English; with both texts, what neither of them divides. */
function blocksOf(segments: readonly ReadSegment[], both: boolean): ReadSegment[][] {
  const blocks: ReadSegment[][] = [];
  for (const segment of segments) {
    const begins = segment.targetParagraph || (both && segment.sourceParagraph);
    if (begins || blocks.length === 0) blocks.push([]);
    blocks.at(-1)!.push(segment);
  }
  return blocks;
}

function Block({
  context,
  block,
  view,
}: {
  readonly context: PageContext;
  readonly block: readonly ReadSegment[];
  readonly view: ReadingView;
}) {
  const flagged = block.flatMap(({ position, flags }) =>
    flags.filter(({ state }) => isPending(state)).map((flag) => ({ position, flag })),
  );
  return (
    <section class={`block${isHeading(block) ? ' heading' : ''}`}>
      {view.both && (
        <p class="text" lang="ar" dir="rtl">
          {block.map(({ sourceText }, k) => (
            <>
              {k > 0 && sourceText !== '' ? ' ' : ''}
              {sourceText}
            </>
          ))}
        </p>
      )}
      <p class="text" lang="en" dir="ltr">
        {block.map((segment, k) => (
          <>
            {k > 0 ? ' ' : ''}
            <span id={`segment-${segment.id}`}>
              <English segment={segment} show={view.show} />
            </span>
          </>
        ))}
      </p>
      {view.flags && flagged.length > 0 && (
        <div class="margin">
          {flagged.map(({ position, flag }) => (
            <p class={`margin-note severity-${flag.severity}`}>
              <a href={segmentAddress(flag.segmentId)}>{context.number(position)}</a>{' '}
              <strong>
                {context.t(`category.${flag.category}`)} · {context.t(`severity.${flag.severity}`)}
              </strong>{' '}
              <QuotedWords flag={flag} /> <bdi dir="auto">{flag.comment}</bdi>
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

function English({ segment, show }: { readonly segment: ReadSegment; readonly show: ReadingView['show'] }) {
  if (show === 'original') return <>{segment.originalTarget}</>;
  if (show === 'clean') return <>{segment.targetText}</>;
  return <InlineDiff before={segment.originalTarget} after={segment.targetText} />;
}

/** Longer than this nobody would take a line for a headline. */
const LONGEST_HEADING = 120;

function isHeading([only, another]: readonly ReadSegment[]): boolean {
  const text = only?.targetText ?? '';
  return another === undefined && text.length <= LONGEST_HEADING && text !== '' && !/[.!?:…"”]\s*$/.test(text);
}
