/**
 * The nonce that a style element must carry under this load's content policy: pass it to whatever makes style elements
 * (the grid's `styleNonce`). Empty where the page has none, as under a development server.
 */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
