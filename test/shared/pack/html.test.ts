import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, html } from '#shared/pack/html.ts';
import { languageOf, typed } from '#shared/pack/user-text.ts';
import { readable } from '#support/pack.ts';

describe('text in markup', () => {
  test('is escaped exactly once', () => {
    expect(html`<p>${'a < b && c > "d" \'e\''}</p>`.markup).toBe(
      '<p>a &lt; b &amp;&amp; c &gt; &quot;d&quot; &#39;e&#39;</p>',
    );
    expect(html`<p>${'Corp &amp; Co'}</p>`.markup).toBe('<p>Corp &amp;amp; Co</p>');
    expect(html`<p>${html`<b>${'<'}</b>`}</p>`.markup).toBe('<p><b>&lt;</b></p>');
  });

  test('leaves nothing for false and null, and a number as it is', () => {
    expect(html`${false}${null}${0}${[html`a`, html`b`]}`.markup).toBe('0ab');
  });

  test('reads back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const markup = html`<p title="${text}">${text}</p>`.markup;
        expect(markup.match(/[<>]/g)).toHaveLength(4);
        expect(readable(escapeText(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  test('holds no character that a document may not hold', () => {
    expect(escapeText('a\u0000b\u001bc\ud800d')).toBe('a\ufffdb\ufffdc\ufffdd');
    expect(escapeText('line\nline\ttab')).toBe('line\nline\ttab');
    expect(escapeText('🚀')).toBe('🚀');
  });
});

describe('what a user typed', () => {
  test('keeps its own direction', () => {
    expect(typed('شركة').markup).toBe('<bdi dir="auto" lang="ar">شركة</bdi>');
    expect(typed('Velmora').markup).toBe('<bdi dir="auto">Velmora</bdi>');
  });

  test('says its language where its letters give it away', () => {
    expect(languageOf('ソフト株式会社')).toBe('ja');
    expect(languageOf('서울 데이터')).toBe('ko');
    expect(languageOf('חברה')).toBe('he');
    expect(languageOf('日本語 text')).toBeNull();
    expect(languageOf('Müller Optik')).toBeNull();
  });
});
