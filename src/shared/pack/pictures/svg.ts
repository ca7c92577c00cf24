import { type Html, html } from '../html.ts';

/** A coordinate with at most two decimals: enough for print, and the same text on every machine. */
export function at(value: number): string {
  const text = (Math.round(value * 100) / 100).toString();
  return text === '-0' ? '0' : text;
}

/** A picture with the sentence that stands for it where it cannot be seen. */
export function picture(width: number, height: number, kind: string, says: string, content: Html): Html {
  return html`<svg class="pic ${kind}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${says}">${content}</svg>`;
}
