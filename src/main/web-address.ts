/** The address in the form that a browser goes to, or null when it is not http or https. */
export const webAddress = (typed: string): string | null => {
  try {
    const { protocol, href } = new URL(typed);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    // Not an address at all; `URL.canParse` is newer than Node 18.15, which runs the fallback runtime.
    return null;
  }
};
