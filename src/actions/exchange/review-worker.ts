import { type Review, writeReview } from '../../formats/docx/review/review.js';

/** Worker entry: a Word file to be reviewed, written away from the thread that answers requests. */
export default function work(review: Review): Uint8Array {
  return writeReview(review);
}
