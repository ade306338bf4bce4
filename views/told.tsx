import type { Child } from 'hono/jsx';

/**
 * What was just done, on the page that it leads to. It takes the focus, and so is heard, and is in view wherever it stands in a
 * long page; the address that leads to it has no fragment, since browsers then give the focus to nothing.
 */
export function Told({ children }: { readonly children?: Child }) {
  return (
    <p class="told" role="status" tabindex={-1} autofocus>
      ✓ {children}
    </p>
  );
}
