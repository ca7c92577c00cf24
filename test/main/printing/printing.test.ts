import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documentToPrint } from '#shared/contract/values.ts';
import { abilitiesOf, footTemplate, pdfOptions } from '../../../src/main/printing/abilities.ts';
import { printPolicy } from '../../../src/main/printing/print-policy.ts';

const foot = { left: '<b>Alliances</b> & Co, Q2 2026', middle: 'Internal, as of 30 Jun 2026' };
const document = { html: '<!doctype html><p>', paper: 'letter', foot } as const;

describe('what is asked of the engine', () => {
  test('an old one gets the foot as a template and no option it would ignore', () => {
    const options = pdfOptions(document, abilitiesOf('114.0.5735.45'));
    expect(options).toMatchObject({
      displayHeaderFooter: true,
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: 'Letter',
    });
    expect(options).not.toHaveProperty('generateTaggedPDF');
    expect(options).not.toHaveProperty('generateDocumentOutline');
  });

  test('a new one prints the foot of the style sheet, and so no second one; it tags and outlines', () => {
    const options = pdfOptions(document, abilitiesOf('156.0.8078.79'));
    expect(options).toMatchObject({
      displayHeaderFooter: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(options).not.toHaveProperty('footerTemplate');
  });

  test('the program’s name in the foot is text', () => {
    expect(footTemplate(foot)).toContain('&lt;b&gt;Alliances&lt;/b&gt; &amp; Co');
  });
});

test('the policy of a document allows its own style sheet and nothing else', () => {
  const sheet = '\np { color: red }\n';
  const hash = createHash('sha256').update(sheet).digest('base64');
  expect(printPolicy(`<!doctype html><style>${sheet}</style><p>`)).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'`,
  );
  expect(printPolicy('<!doctype html><p>')).toBe("default-src 'none'; style-src 'none'");
});

test('only a whole document, a known paper and a short foot may be printed', () => {
  expect(documentToPrint.safeParse(document).success).toBe(true);
  expect(documentToPrint.safeParse({ ...document, html: '<p>' }).success).toBe(false);
  expect(documentToPrint.safeParse({ ...document, paper: 'a3' }).success).toBe(false);
  expect(documentToPrint.safeParse({ ...document, foot: { ...foot, left: 'x'.repeat(501) } }).success).toBe(
    false,
  );
  expect(documentToPrint.safeParse({ ...document, path: '/etc/passwd' }).success).toBe(false);
});
