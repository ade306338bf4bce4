import { type ExchangeJob, type ExchangeReading, readExchangeFile } from './exchange/read-file.js';

/** Worker entry: a file of another tool read away from the thread that answers requests. */
export default function work(job: ExchangeJob): ExchangeReading {
  return readExchangeFile(job);
}
