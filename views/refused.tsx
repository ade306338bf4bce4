import type { Child } from 'hono/jsx';

/** Why what was sent was refused. It takes the focus, and so is in view wherever it stands in a long page. */
export function Refused({ children }: { readonly children?: Child }) {
  return (
    <p class="refusal" role="alert" tabindex={-1} autofocus>
      {children}
    </p>
  );
}
