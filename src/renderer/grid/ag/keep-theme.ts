/**
 * Keeps the theme's parameters to the grid: AG Grid also hands all three hundred of them on to grids inside of its cells,
 * and there is none. Each costs a little whenever the page is worked out anew, as when a dialog opens over it or closes.
 */
export function keepTheme(wrapper: HTMLElement | null): void {
  for (const outer of wrapper?.querySelectorAll('[class*="ag-theme-inherit-"]') ?? [])
    for (const name of [...outer.classList])
      if (name.startsWith('ag-theme-inherit-')) outer.classList.remove(name);
}
