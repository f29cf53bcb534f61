/** The parts of a colour, as `getComputedStyle()` writes it. */
interface Colour {
  /** The function of its colour space: `rgb`, or `color(srgb`. */
  space: string;
  channels: number[];
  alpha: number;
}

/** A colour in sRGB: red, green and blue, from 0 to 1, and its opacity. */
export interface Shade {
  readonly rgb: readonly number[];
  readonly alpha: number;
}

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toGamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

const grey = (luminance: number) => Array<number>(3).fill(toGamma(luminance));
const fromLab = ([lightness]: number[]) => grey(((lightness! + 16) / 116) ** 3);
const fromOklab = ([lightness]: number[]) => grey(lightness! ** 3);
const fromBytes = (channels: number[]) => channels.map((channel) => channel / 255);
const fromParts = (channels: number[]) => channels;

/**
 * The usual colour spaces, with the names of their channels in CSS, and how to convert these to sRGB. A colour space with a
 * lightness is converted to the grey of that lightness, which is close enough for contrasts.
 */
const SPACES = new Map<string, [channels: string, rgb: (channels: number[]) => number[]]>([
  ['rgb', ['rgb', fromBytes]],
  ['color(srgb', ['rgb', fromParts]],
  ['color(display-p3', ['rgb', fromParts]],
  ['lab', ['lab', fromLab]],
  ['lch', ['lch', fromLab]],
  ['oklab', ['lab', fromOklab]],
  ['oklch', ['lch', fromOklab]],
]);

function readColour(colour: string): Colour | undefined {
  const [, space = '', list = ''] = /^(color\([\w-]+|rgb|\w+)a?[( ](.*)\)$/.exec(colour) ?? [];
  if (!SPACES.has(space)) return;
  const [a = 0, b = 0, c = 0, alpha = 1] = list.split(/[\s,/]+/).map((text) => parseFloat(text) || 0);
  return {space, channels: [a, b, c], alpha};
}

/** A computed colour in sRGB; undefined if its colour space is not a usual one. */
export function shadeOf(text: string): Shade | undefined {
  const colour = readColour(text);
  return colour && {rgb: SPACES.get(colour.space)![1](colour.channels), alpha: colour.alpha};
}

/** One shade over an opaque one, mixed as browsers mix them. */
export const over = ({rgb, alpha}: Shade, background: Shade): Shade => ({
  rgb: rgb.map((channel, index) => channel * alpha + background.rgb[index]! * (1 - alpha)),
  alpha: 1,
});

const luminance = ({rgb}: Shade) =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => sum + weight * toLinear(rgb[index]!), 0);

/** The contrast ratio of two opaque shades (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Shade, other: Shade): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** The contrast of quiet text: enough for WCAG 2.2 AA (4.5:1), with a margin for what the calculation leaves out. */
const QUIET_CONTRAST = 5;
/** At this opacity, text with a contrast of 7:1 still has 4.5:1. */
const SAFE_ALPHA = 0.85;

/** The opacity at which text is quiet but readable on its background; 1 if the background is unknown. */
function quietAlpha({rgb, alpha}: Shade, background: Shade | undefined): number {
  if (!background || alpha < 1) return 1;
  for (let quiet = 0.5; quiet < 1; quiet += 0.02)
    if (contrast(over({rgb, alpha: quiet}, background), background) >= QUIET_CONTRAST) return quiet;
  return 1;
}

/** By text and background: most widgets of a page have the same text on the same background. */
const quietColours = new Map<string, string>();

/**
 * CSS for a quiet colour, made from the colour of the text. It follows `currentColor`: if that changes, the background has
 * changed as well, and the opacity is a safe one until the new background is known.
 * @param text the present colour of the text
 * @param background the opaque shade behind it, if known
 */
export function quietColour(text: string, background: Shade | undefined): string {
  const pair = [text, background?.rgb].join();
  const known = quietColours.get(pair) ?? makeQuietColour(text, background);
  quietColours.set(pair, known);
  return known;
}

function makeQuietColour(text: string, background: Shade | undefined): string {
  const colour = readColour(text);
  const alpha = colour ? quietAlpha(shadeOf(text)!, background) : 1;
  if (!colour || alpha === 1) return 'currentColor';
  const {space, channels} = colour;
  const names = [...SPACES.get(space)![0]];
  const change = names
    .map((name, index) => `(${name} - ${channels[index]})*(${name} - ${channels[index]})`)
    .join(' + ');
  const [name, origin] = space.startsWith('color(')
    ? ['color', `from currentColor ${space.slice(6)}`]
    : [space, 'from currentColor'];
  return `${name}(${origin} ${names.join(' ')} / clamp(${alpha.toFixed(2)}, (${change})*9999, ${SAFE_ALPHA}))`;
}
