import { createHash } from 'node:crypto';

const styleElement = /<style>(.*?)<\/style>/gs;

/** The content policy of a document to print: its own style sheets by their checksum, and nothing else at all. */
export const printPolicy = (html: string): string => {
  const hashes = [...html.matchAll(styleElement)].map(
    ([, sheet = '']) => `'sha256-${createHash('sha256').update(sheet, 'utf8').digest('base64')}'`,
  );
  return `default-src 'none'; style-src ${hashes.length === 0 ? "'none'" : hashes.join(' ')}`;
};
