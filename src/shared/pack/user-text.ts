import { type Html, html, nothing } from './html.ts';

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const arabic = /\p{Script=Arabic}/u;
const hebrew = /\p{Script=Hebrew}/u;

/**
 * The language that a text's letters give away, so that a font of that language is chosen. Han letters alone belong
 * to several languages and say nothing: the document's fonts put the Japanese forms first.
 */
export function languageOf(text: string): 'ja' | 'ko' | 'ar' | 'he' | null {
  if (kana.test(text)) return 'ja';
  if (hangul.test(text)) return 'ko';
  if (arabic.test(text)) return 'ar';
  return hebrew.test(text) ? 'he' : null;
}

function language(text: string): Html {
  const tag = languageOf(text);
  return tag === null ? nothing : html` lang="${tag}"`;
}

/** What a user typed, inside a line: its direction is its own and does not turn what stands around it. */
export function typed(text: string): Html {
  return html`<bdi dir="auto"${language(text)}>${text}</bdi>`;
}

/** What a user typed, as a block with its line breaks kept. */
export function typedBlock(text: string): Html {
  return html`<div class="typed" dir="auto"${language(text)}>${text}</div>`;
}

/** As `typed`, and an en dash where nothing was typed. */
export function typedOrDash(text: string | null): Html {
  return text === null ? html`–` : typed(text);
}
