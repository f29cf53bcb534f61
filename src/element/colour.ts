/** A colour as `getComputedStyle()` writes it, in one of the usual colour spaces. */
interface Colour {
  /** The beginning of its function, up to the channels: `rgb`, or `color(srgb`. */
  readonly space: string;
  /** The first three numbers, in the scale of the colour space. */
  readonly channels: readonly number[];
  /** Red, green and blue, from 0 to 1. If a space has a lightness, the grey of that lightness is close enough for contrasts. */
  readonly rgb: readonly number[];
  readonly alpha: number;
}

/** A colour in sRGB. */
export type Shade = Pick<Colour, 'rgb' | 'alpha'>;

const COLOUR = /^(rgb|color\(srgb|(?:ok)?l(?:ab|ch))a?[( ](.*)\)$/;

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toGamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

function toRgb(space: string, channels: number[]): number[] {
  if (space === 'rgb') return channels.map((channel) => channel / 255);
  if (space === 'color(srgb') return channels;
  const lightness = space.startsWith('ok') ? channels[0]! : (channels[0]! + 16) / 116;
  return Array<number>(3).fill(toGamma(lightness ** 3));
}

/** A computed colour; undefined if its colour space is a rare one. */
export function colourOf(text: string): Colour | undefined {
  const [, space, list = ''] = COLOUR.exec(text) ?? [];
  if (!space) return undefined;
  const [a = 0, b = 0, c = 0, alpha = 1] = list.split(/[\s,/]+/).map((number) => parseFloat(number) || 0);
  const channels = [a, b, c];
  return {space, channels, rgb: toRgb(space, channels), alpha};
}

/** One shade over an opaque one, mixed as browsers mix them. */
export const over = ({rgb, alpha}: Shade, background: Shade): Shade => ({
  rgb: rgb.map((channel, index) => channel * alpha + background.rgb[index]! * (1 - alpha)),
  alpha: 1,
});

const luminance = ({rgb}: Shade) =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => sum + weight * toLinear(rgb[index]!), 0);

/** The contrast ratio of two opaque shades (WCAG 2.2, "contrast ratio"). */
function contrast(one: Shade, other: Shade): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** The contrast of quiet text: enough for WCAG 2.2 AA (4.5:1), with a margin for what the calculation leaves out. */
const QUIET_CONTRAST = 5;
/** At this opacity, text with a contrast of 7:1 still has 4.5:1. */
const SAFE_ALPHA = 0.85;

/** The results by text and background: most widgets on a page have the same of both. */
const quietColours = new Map<string, string>();

/**
 * CSS for a quiet but readable colour for the given text. It follows `currentColor`: if that changes, the background has
 * changed as well, and the opacity is a safe one until the new background is known.
 * @param text the present colour of the text
 * @param background the opaque shade behind it, if known
 */
export function quietColour(text: string, background: Shade | undefined): string {
  const pair = [text, background?.rgb].join();
  const known = quietColours.get(pair) ?? makeQuietColour(colourOf(text), background);
  quietColours.set(pair, known);
  return known;
}

function makeQuietColour(text: Colour | undefined, background: Shade | undefined): string {
  if (!text || !background || text.alpha < 1) return 'currentColor';
  const {space, channels, rgb} = text;
  let alpha = 0.5;
  while (contrast(over({rgb, alpha}, background), background) < QUIET_CONTRAST) {
    alpha += 0.02;
    if (alpha >= 1) return 'currentColor';
  }
  const [name, inner = ''] = space.split('(');
  const names = [...(inner ? 'rgb' : space.slice(-3))];
  const change = names.map((channel, index) => `(${channel} - ${channels[index]})*(${channel} - ${channels[index]})`);
  return `${name}(from currentColor ${inner} ${names.join(' ')} / clamp(${alpha.toFixed(2)}, (${change.join(' + ')})*9999, ${SAFE_ALPHA}))`;
}
