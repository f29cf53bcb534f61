/** A colour on the screen: red, green, blue, from 0 to 255. */
export type Bytes = readonly [red: number, green: number, blue: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** The colour that results from painting these CSS colours over each other on a white background. */
export function painted(...colours: string[]): Bytes {
  for (const colour of ['#fff', ...colours]) {
    // A canvas would silently ignore an invalid colour.
    if (!CSS.supports('color', colour)) throw new Error(`No colour: ${colour}`);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** The relative luminance of WCAG 2. */
function luminance(bytes: Bytes) {
  const [red, green, blue] = bytes.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Bytes, other: Bytes) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The backgrounds behind an element, through shadow trees and slots. Its own comes last. */
export function backgrounds(element: Element | null): string[] {
  if (!element) return [];
  const {parentNode, assignedSlot} = element;
  const parent = assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement);
  return [...backgrounds(parent), getComputedStyle(element).backgroundColor];
}

/** The contrast of an element's text with its background. */
export function contrastOf(element: Element) {
  const background = backgrounds(element);
  return contrast(painted(...background, getComputedStyle(element).color), painted(...background));
}

/** The contrast of a box with the background behind it, by the box's own colour or that of a box around it. */
export function contrastAround(box: Element, colour = getComputedStyle(box).backgroundColor) {
  const background = backgrounds(box).slice(0, -1);
  return contrast(painted(...background, colour), painted(...background));
}
