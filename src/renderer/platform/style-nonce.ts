/**
 * The nonce that a style element must carry under this load's content policy: pass it to whatever makes style elements
 * (the grid's `styleNonce`). Empty where the page has none, as under a development server.
 */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** A document for a frame of this page, which stands under this page's content policy: its style sheet gets the nonce. */
export const withNonce = (html: string): string =>
  html.replace('<style>', () => `<style nonce="${styleNonce()}">`);
