import { banner, lastingBanner, lineIsBack, tell } from './announce.js';
import { fetchPiece } from './pieces.js';
import { workbench } from './rows.js';
import { say } from './strings.js';

/** A lost connection is tried again after so long, and whenever the browser says that it is back. */
const TRY_AGAIN_MS = 3_000;
/** The server, or a proxy before it, says that it cannot just now. */
const TRY_AGAIN_STATUS = [429, 502, 503, 504];

/**
 * Sends something that is to be done, again and again until there is an answer. Of a lost connection nobody knows whether the
 * server had heard: under the same key it does once what is sent twice, and tells again what came of it.
 */
export function sendOnce(address: string, fields: URLSearchParams, lost?: () => void): Promise<Response> {
  const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return untilAnswered(() => fetchPiece(address, fields, { headers: { 'Idempotency-Key': key } }), lost);
}

/** Says why an answer tells of nothing that was done. */
export function tellFailed({ status }: Response): void {
  if (status === 401) askToSignIn();
  else void tellGone().then((gone) => gone || tell(say('client.notDone')));
}

/** Whether the document is no more, and says so; what is typed stays where it is, and as a draft in the browser. */
export async function tellGone(): Promise<boolean> {
  const answer = await fetchPiece(`/documents/${workbench()?.dataset.document}/strip`);
  if (answer?.status !== 410) return false;
  const { href = '/', textContent: text = '' } = document.querySelector<HTMLAnchorElement>('.trail a') ?? {};
  lastingBanner(await answer.text(), { href, text: text ?? '' });
  return true;
}

export function askToSignIn(): void {
  const next = encodeURIComponent(location.pathname + location.search);
  banner(say('client.signedOut'), { href: `/sign-in?next=${next}`, text: say('signIn.title') });
}

/** Asks again and again until there is an answer, and says meanwhile that there is none; `lost` may say it elsewhere too. */
export async function untilAnswered(
  ask: () => Promise<Response | null>,
  lost: () => void = () => undefined,
): Promise<Response> {
  for (;;) {
    const response = await ask();
    if (response && !TRY_AGAIN_STATUS.includes(response.status)) {
      lineIsBack();
      return response;
    }
    banner(say('client.offline'));
    lost();
    await new Promise<void>((resolve) => {
      setTimeout(resolve, TRY_AGAIN_MS);
      addEventListener('online', () => resolve(), { once: true });
    });
  }
}
