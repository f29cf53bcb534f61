/** Reads and mixes colours as the browser does, and calculates contrasts. */

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly number[];
/** Red, green, blue and opacity, each from 0 to 1. */
type Rgba = readonly [number, number, number, number];

const probe = document.body.appendChild(document.createElement('i'));
probe.hidden = true;
// Forced colours must not replace the one that is measured.
probe.style.forcedColorAdjust = 'none';

const known = new Map<string, Rgba | undefined>();

/** The channels of a colour; undefined for any other text. */
function parse(colour: string): Rgba | undefined {
  if (!known.has(colour)) known.set(colour, measure(colour));
  return known.get(colour);
}

function measure(colour: string): Rgba | undefined {
  if (!CSS.supports('color', colour)) return undefined;
  probe.style.color = '';
  probe.style.color = `color-mix(in srgb, ${colour} 100%, transparent)`;
  const [, channels] = /^color\(srgb (.*)\)$/.exec(getComputedStyle(probe).color) ?? [];
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = channels.split(/[\s/]+/).map((channel) => Number(channel) || 0);
  return [red, green, blue, alpha];
}

/**
 * The colour that is seen when several lie on top of each other, on white.
 *
 * @param colours any CSS colours, the lowest first
 */
export function blend(...colours: readonly string[]): Rgb {
  const seen = colours.reduce<Rgb>(
    (below, colour) => {
      const [red, green, blue, alpha] = parse(colour) ?? [0, 0, 0, 0];
      return [red, green, blue].map((channel, index) => channel * alpha + below[index]! * (1 - alpha));
    },
    [1, 1, 1],
  );
  return seen.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255));
}

/** The same as `#rrggbb`, which colour fields need. */
export const hex = (...colours: readonly string[]) =>
  `#${blend(...colours)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;

/** Any opaque CSS colour as `#rrggbb`, even if its own `#` is missing; undefined for any other text. */
export function colourOf(text: string): string | undefined {
  const colour = /^([\da-f]{3}){1,2}$/i.test(text) ? `#${text}` : text;
  return parse(colour)?.[3] === 1 ? hex(colour) : undefined;
}

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours (WCAG 2.2), from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to a brand's that has at least this contrast with a background: darker or lighter, of the same hue. */
export function readable(brand: string, background: string, least: number): string {
  const below = blend(background);
  const end = contrast(below, [0, 0, 0]) > contrast(below, [255, 255, 255]) ? 'black' : 'white';
  for (let share = 0; share < 100; share += 2) {
    const colour = hex(`color-mix(in oklab, ${end} ${share}%, ${brand})`);
    if (contrast(blend(colour), below) >= least) return colour;
  }
  return hex(end);
}
