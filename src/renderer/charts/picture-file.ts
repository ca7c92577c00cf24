const carried = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'opacity',
  'paint-order',
  'stroke-linecap',
] as const;

/** What to put over the picture and how to fill the page behind it, when it leaves the window. */
export interface PictureFrame {
  readonly title: string;
  readonly subtitle: string;
  /** How its marks are to be read, since the legend is not part of the drawing. */
  readonly legend: string;
}

/**
 * The picture as a file of its own: every colour and font that the window's styles gave it is written into it,
 * with its title above. Nothing in it refers to the window.
 */
export function pictureAsSvg(drawn: SVGSVGElement, frame: PictureFrame): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const from = [drawn, ...drawn.querySelectorAll<SVGElement>('*')];
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  from.forEach((element, at) => {
    const style = getComputedStyle(element);
    const target = to[at];
    if (target === undefined) return;
    for (const name of carried) {
      const value = style.getPropertyValue(name);
      if (value !== '') target.setAttribute(name, value.replace(/url\("(#[^"]*)"\)/, 'url($1)'));
    }
    for (const name of ['class', 'style', 'tabindex', 'role', 'data-mark', 'aria-label'])
      target.removeAttribute(name);
  });
  const { width, height } = drawn.getBoundingClientRect();
  const [padding, head] = [16, 68];
  const [wide, high] = [Math.ceil(width) + 2 * padding, Math.ceil(height) + head + padding];
  const root = getComputedStyle(document.documentElement);
  const token = (name: string) => root.getPropertyValue(name).trim();
  copy.setAttribute('x', String(padding));
  copy.setAttribute('y', String(head));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const font = `font-family="${xml(token('--pb-font'))}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" aria-label="${xml(`${frame.title}. ${frame.subtitle}. ${frame.legend}`)}">`,
    `<rect width="100%" height="100%" fill="${token('--pb-surface')}"/>`,
    `<text x="${padding}" y="24" ${font} font-size="13" font-weight="600" fill="${token('--pb-text')}">${xml(frame.title)}</text>`,
    `<text x="${padding}" y="41" ${font} font-size="12" fill="${token('--pb-text-3')}">${xml(frame.subtitle)}</text>`,
    `<text x="${padding}" y="57" ${font} font-size="11" fill="${token('--pb-text-2')}">${xml(frame.legend)}</text>`,
    new XMLSerializer().serializeToString(copy),
    '</svg>',
  ]
    .join('\n')
    .replace(unholdable, '\ufffd');
}

/** What an XML document may not hold, such as a control character in a partner's name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const unholdable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** The same as a PNG, twice as fine as the screen's pixels. Rejects when the picture cannot be drawn. */
export async function svgAsPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This window cannot draw pictures.');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)));
  });
}

const xml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
