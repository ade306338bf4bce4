/**
 * Numbers that the same stretch of time is told by in another unit: 48 hours are two days, two decades twenty years. Whether
 * the unit was changed along with the number is not looked at.
 */
export function converted(value: number, unit: string | undefined): readonly number[] {
  if (unit === undefined) return [];
  const whole = (result: number) => (Number.isInteger(result) ? [result] : []);
  switch (unit) {
    case 'hour':
      return whole(value / 24);
    case 'day':
      return [...whole(value / 7), value * 24];
    case 'week':
      return [value * 7];
    case 'month':
      return whole(value / 6).map((halves) => halves / 2);
    case 'year':
      return value <= MOST_YEARS ? [value * 12, ...whole(value / 10)] : whole(value / 10);
    case 'decade':
      return [value * 10];
    case 'century':
      return [value * 100];
    case 'dozen':
      return [value * 12];
    default:
      return [];
  }
}

/** More years are hardly told in months. */
const MOST_YEARS = 3;
