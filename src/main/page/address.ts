/** The scheme and host of the window. They never change: the data in IndexedDB hang on them. */
export const scheme = 'app';
export const origin = `${scheme}://partnerbook`;

/** The address of the window's page. */
export const pageAddress = `${origin}/`;

/** Whether an address is the window's page itself, whatever its query or fragment. */
export const isPage = (address: string, page: string): boolean => {
  const [before] = address.split(/[?#]/);
  return before === page || before === `${page}index.html`;
};
