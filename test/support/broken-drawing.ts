/** What the test made of the page's own ways, to be put back. */
let mend: () => void = () => undefined;

/** Makes drawing throw wherever a heading gets just this text; `null` mends it. */
export function breakHeading(text: string | null): void {
  mend();
  mend = () => undefined;
  if (text === null) return;
  const holder = [HTMLHeadingElement, HTMLElement, Element, Node]
    .map(({ prototype }) => prototype as object)
    .find((each) => Object.hasOwn(each, 'textContent'));
  const usual = holder === undefined ? undefined : Object.getOwnPropertyDescriptor(holder, 'textContent');
  if (holder === undefined || usual === undefined) throw new Error('there is no textContent');
  Object.defineProperty(holder, 'textContent', {
    ...usual,
    set(value: unknown) {
      if (this instanceof HTMLHeadingElement && value === text)
        throw new Error(`broken by the test: ${text}`);
      usual.set?.call(this, value);
    },
  });
  mend = () => Object.defineProperty(holder, 'textContent', usual);
}
