/** The key that does the same, for those who see it; others are told by the list of keys. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <span class="kbd scripted" aria-hidden="true">
      {children}
    </span>
  );
}
