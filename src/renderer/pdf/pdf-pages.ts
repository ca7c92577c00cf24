/** A link on a page to another page; its place in shares of the page, from the upper left corner. */
export interface PdfLink {
  readonly to: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An open PDF. Whoever opened it closes it: it holds a worker, fonts and the document's bytes. */
export interface PdfPages {
  readonly count: number;
  /** The size of its first page on the screen at 100 %, in pixels; the pages of a pack have one size. */
  readonly width: number;
  readonly height: number;
  /**
   * Draws a page, from 1, into an element, its text above the picture, invisible but there to be read, found and copied.
   * What the element held stays until the page is finished. Stopped, it draws nothing.
   */
  draw(number: number, scale: number, holder: HTMLElement, stop: AbortSignal): Promise<void>;
  /** The links of a page, from 1, that lead to other pages. */
  links(number: number): Promise<readonly PdfLink[]>;
  close(): Promise<void>;
}
