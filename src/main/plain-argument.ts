/** More parts than the largest argument has, a list of 1,000 portfolios or a menu, and deeper than any. */
const mostParts = 20_000;
const deepest = 10;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * Whether an argument is made of texts, numbers, lists and plain objects, no more of them than any request needs; bytes stand
 * under the key `bytes` and nowhere else. Asked before the schema is: of a large thing in the wrong place that would name
 * every key, one for each byte.
 */
export const isPlainArgument = (argument: unknown): boolean => {
  let parts = 0;
  const isFine = (value: unknown, key: string, depth: number): boolean => {
    parts += 1;
    if (parts > mostParts || depth > deepest) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (value instanceof Uint8Array) return key === 'bytes';
    if (Array.isArray(value))
      return value.length <= mostParts && value.every((each: unknown) => isFine(each, '', depth + 1));
    return isPlain(value) && Object.entries(value).every(([name, each]) => isFine(each, name, depth + 1));
  };
  return isFine(argument, '', 0);
};
