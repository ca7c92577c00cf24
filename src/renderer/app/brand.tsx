/** The app's mark: two parties, overlapping where both have something at stake. */
export function Brand({ className }: { readonly className?: string }) {
  return (
    <svg className={className} viewBox="0 0 28 28" aria-hidden="true">
      <rect x="3" y="4" width="14" height="20" rx="3.5" fill="var(--pb-ink-mark)" />
      <rect x="11" y="4" width="14" height="20" rx="3.5" fill="var(--pb-accent)" opacity=".92" />
      <rect x="11" y="4" width="6" height="20" fill="var(--pb-frame)" opacity=".35" />
    </svg>
  );
}
