import type { Progress } from '../src/domain/read-model.js';
import type { PageContext } from './context.js';

const parts = ['reviewed', 'translated', 'initial'] as const;

/** A stacked bar of the states, with the share approved beside it; with `words` also every count, and the flags. */
export function ProgressBar({
  context: { t, number, language },
  progress,
  words = false,
}: {
  readonly context: PageContext;
  readonly progress: Progress;
  readonly words?: boolean;
}) {
  const { segments } = progress;
  const counts = {
    reviewed: progress.reviewed + progress.final,
    translated: progress.translated,
    initial: progress.initial,
  };
  const label = parts.map((part) => `${t(`progress.${part}`)} ${number(counts[part])}`).join(' · ');
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(
    segments === 0 ? 0 : counts.reviewed / segments,
  );
  let at = 0;
  return (
    <span class={words ? 'progress progress-in-words' : 'progress'}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={`${t('progress.label')}: ${label}`}>
        <rect class="bar-empty" x="0" y="0" width="100" height="6" />
        {parts.map((part) => {
          const width = segments === 0 ? 0 : (100 * counts[part]) / segments;
          at += width;
          return <rect class={`bar-${part}`} x={(at - width).toFixed(2)} y="0" width={width.toFixed(2)} height="6" />;
        })}
      </svg>
      <span class="progress-share">{t('progress.approvedShare', { share })}</span>
      {words && (
        <span class="progress-words">
          {label}
          {progress.flagged > 0 && (
            <>
              {' · '}
              <span class="warn">
                <span aria-hidden="true">⚑</span> {t('progress.flagged')} {number(progress.flagged)}
              </span>
            </>
          )}
        </span>
      )}
    </span>
  );
}
