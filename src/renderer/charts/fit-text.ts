let pen: CanvasRenderingContext2D | null | undefined;

/** The width of a text at 11 px in the window's font, in pixels; an estimate where there is no canvas. */
export function widthOf(text: string): number {
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d');
    if (pen !== null)
      pen.font = `11px ${getComputedStyle(document.documentElement).getPropertyValue('--pb-font')}`;
  }
  return pen?.measureText(text).width ?? text.length * 6;
}

/** Cuts a text with an ellipsis so that it fits into so many pixels at 11 px. */
export function fitText(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  let [short, long] = [0, letters.length];
  while (short < long) {
    const middle = Math.ceil((short + long) / 2);
    if (widthOf(`${letters.slice(0, middle).join('')}…`) <= room) short = middle;
    else long = middle - 1;
  }
  return `${letters.slice(0, short).join('').trimEnd()}…`;
}
