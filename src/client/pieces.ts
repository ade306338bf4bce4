/** Asks the server for a piece of a page, or with fields sends it something; null where no answer came. */
export function fetchPiece(
  address: string,
  fields?: URLSearchParams,
  more: RequestInit = {},
): Promise<Response | null> {
  const headers = { 'HX-Request': 'true', ...more.headers };
  return fetch(address, { ...(fields && { method: 'POST', body: fields }), ...more, headers }).catch(() => null);
}

/** What a form would send, by the button that was pressed. */
export function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
