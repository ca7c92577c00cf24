/** Puts the keyboard into the input of a field, opening what it is folded into. False when it is not there. */
export function focusField(root: Element | null, column: string): boolean {
  const field = root?.querySelector(`[data-field="${CSS.escape(column)}"]`) ?? null;
  if (field === null) return false;
  for (
    let fold = field.closest('details');
    fold !== null;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
  const input =
    field.querySelector<HTMLElement>('input:checked[type="radio"]') ??
    field.querySelector<HTMLElement>('input, select, textarea');
  input?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
  return input !== null;
}
