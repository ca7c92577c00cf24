const svg = (paths: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

/**
 * The icons AG Grid itself shows while a column is dragged. Its own are CSS masks, which Chromium before 120 draws as
 * black squares.
 */
export const gridIcons: Readonly<Record<string, string>> = {
  columnMoveMove: svg('<path d="M5 9l-3 3 3 3M9 5l3-3 3 3M15 19l-3 3-3-3M19 9l3 3-3 3M2 12h20M12 2v20"/>'),
  columnMoveLeft: svg('<path d="m12 19-7-7 7-7M19 12H5"/>'),
  columnMoveRight: svg('<path d="m12 5 7 7-7 7M5 12h14"/>'),
  columnMovePin: svg('<path d="M12 17v5M5 17h14l-2-5V4H7v8z"/>'),
  columnMoveHide: svg(
    '<path d="M3 3l18 18M10 6a10 10 0 0 1 11 6 10 10 0 0 1-3 4M6 7a11 11 0 0 0-3 5 10 10 0 0 0 12 5"/>',
  ),
  dropNotAllowed: svg('<circle cx="12" cy="12" r="9"/><path d="m6 6 12 12"/>'),
};
