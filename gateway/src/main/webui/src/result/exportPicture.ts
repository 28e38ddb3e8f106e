import { save } from '../ui/Download';

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** A picture as a file of its own: the styles of the page become attributes of its elements. */
export function svgText(picture: SVGSVGElement, title: string): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = picture.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const original = originals[i];
    if (original) {
      const style = getComputedStyle(original);
      STYLES.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
      element.removeAttribute('class');
      element.removeAttribute('style');
      const transform = style.transform;
      if (transform !== 'none') {
        element.setAttribute('transform', transform);
      }
    }
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'Source Sans 3, Source Sans Pro, sans-serif');
  copy.insertBefore(background(picture), copy.firstChild);
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  copy.insertBefore(name, copy.firstChild);
  return new XMLSerializer().serializeToString(copy);
}

function background(picture: SVGSVGElement): SVGRectElement {
  const area = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  area.setAttribute('width', '100%');
  area.setAttribute('height', '100%');
  const panel = picture.closest('.panel') ?? document.body;
  area.setAttribute('fill', getComputedStyle(panel).backgroundColor);
  return area;
}

export function downloadSvg(picture: SVGSVGElement, title: string): void {
  save(new Blob([svgText(picture, title)], { type: 'image/svg+xml' }), `${title}.svg`);
}

/** At twice the size on the screen, for print. */
export async function downloadPng(picture: SVGSVGElement, title: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture, title))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.clientWidth * 2;
  canvas.height = picture.clientHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) {
    save(blob, `${title}.png`);
  }
}
