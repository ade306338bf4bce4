import type { Progress } from '../src/domain/read-model.js';
import type { PageContext } from './context.js';

const parts = ['reviewed', 'translated', 'initial'] as const;

/** A stacked bar of the states, with the share approved in words beside it. */
export function ProgressBar({
  context: { t, number, language },
  progress,
}: {
  readonly context: PageContext;
  readonly progress: Progress;
}) {
  const { segments } = progress;
  const counts = {
    reviewed: progress.reviewed + progress.final,
    translated: progress.translated,
    initial: progress.initial,
  };
  const words = parts.map((part) => `${t(`progress.${part}`)} ${number(counts[part])}`).join(', ');
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(
    segments === 0 ? 0 : counts.reviewed / segments,
  );
  let at = 0;
  return (
    <span class="progress">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={`${t('progress.label')}: ${words}`}>
        <rect class="bar-empty" x="0" y="0" width="100" height="6" />
        {parts.map((part) => {
          const width = segments === 0 ? 0 : (100 * counts[part]) / segments;
          at += width;
          return <rect class={`bar-${part}`} x={(at - width).toFixed(2)} y="0" width={width.toFixed(2)} height="6" />;
        })}
      </svg>
      <span class="progress-share">{t('progress.approvedShare', { share })}</span>
    </span>
  );
}
