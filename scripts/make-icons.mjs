// node scripts/make-icons.mjs: draws the mark of Konvergen, assets/icon.svg and assets/icon-<size>.png, from one geometry,
// and the pictures of the buttons, assets/icons/<name>-<size>.png, from scripts/lib/glyphs.mjs.
// Three strokes (the three strategies) run together into one dot (the family they are meant to reach).
import { mkdirSync, writeFileSync } from 'node:fs';
import { GLYPHS } from './lib/glyphs.mjs';
import { png } from './lib/png.mjs';

const FOLDER = new URL('../assets/', import.meta.url);
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const TEAL = [15, 139, 141];
const SAMPLES = 8; // per side of a pixel
const GRID = 16; // units a side, in which glyphs are drawn

/** Cubic Béziers and the dot in a square of side 1; small icons get heavier strokes, or they fade. */
const END = [0.77, 0.5];
const CURVES = [
  [[0.1, 0.16], [0.5, 0.16], [0.42, 0.5], END],
  [[0.1, 0.5], [0.3, 0.5], [0.5, 0.5], END],
  [[0.1, 0.84], [0.5, 0.84], [0.42, 0.5], END],
];
const DOT_RADIUS = 0.165;
const strokeOf = (size) => (size <= 24 ? 0.125 : 0.1);

function pointOn([a, b, c, d], t) {
  const u = 1 - t;
  const at = (axis) =>
    u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return [at(0), at(1)];
}

const STEPS = 48;
const segments = CURVES.flatMap((curve) =>
  Array.from({ length: STEPS }, (_, step) => [
    pointOn(curve, step / STEPS),
    pointOn(curve, (step + 1) / STEPS),
  ]),
);

/** Square of the distance from a point to a segment. */
function distance2(x, y, [[x1, y1], [x2, y2]]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const t = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2;
}

function isInk(x, y, halfStroke) {
  if ((x - END[0]) ** 2 + (y - END[1]) ** 2 <= DOT_RADIUS ** 2) return true;
  return segments.some((segment) => distance2(x, y, segment) <= halfStroke ** 2);
}

/** How much of a pixel lies in a shape, 0 to 1. */
function coverage(column, row, size, isIn) {
  let ink = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    if (isIn(x, y)) ink += 1;
  }
  return ink / (SAMPLES * SAMPLES);
}

/** Colour everywhere, ink only in the alpha, so that no edge turns dark. */
function markPixel(size) {
  const halfStroke = strokeOf(size) / 2;
  return (column, row) => {
    const ink = coverage(column, row, size, (x, y) => isInk(x, y, halfStroke));
    return [...TEAL, Math.round(ink * 255)];
  };
}

/** Layer over layer; what is cut out shows what lies behind the button. */
function glyphPixel(layers, size) {
  return (column, row) => {
    let [red, green, blue, alpha] = [...TEAL, 0];
    for (const { color, shapes } of layers) {
      const isIn = (x, y) => shapes.some((shape) => shape(x * GRID, y * GRID));
      const over = coverage(column, row, size, isIn);
      if (over === 0) continue;
      if (color === null) {
        alpha *= 1 - over;
        continue;
      }
      const whole = over + alpha * (1 - over);
      const mixed = (from, to) => (to * over + from * alpha * (1 - over)) / whole;
      [red, green, blue, alpha] = [
        mixed(red, color[0]),
        mixed(green, color[1]),
        mixed(blue, color[2]),
        whole,
      ];
    }
    return [red, green, blue, alpha * 255].map(Math.round);
  };
}

function svg() {
  const scale = (value) => Number((value * 96).toFixed(2));
  const point = ([x, y]) => `${scale(x)} ${scale(y)}`;
  const path = CURVES.map(([a, b, c, d]) => `M${point(a)}C${point(b)} ${point(c)} ${point(d)}`).join('');
  const teal = `#${Buffer.from(TEAL).toString('hex')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img" aria-label="Konvergen">
  <path d="${path}" fill="none" stroke="${teal}" stroke-width="${scale(strokeOf(96))}" stroke-linecap="round"/>
  <circle cx="${scale(END[0])}" cy="${scale(END[1])}" r="${scale(DOT_RADIUS)}" fill="${teal}"/>
</svg>
`;
}

writeFileSync(new URL('icon.svg', FOLDER), svg());
mkdirSync(new URL('icons/', FOLDER), { recursive: true });
for (const size of SIZES) {
  writeFileSync(new URL(`icon-${size}.png`, FOLDER), png(size, markPixel(size)));
  for (const [name, layers] of Object.entries(GLYPHS)) {
    writeFileSync(new URL(`icons/${name}-${size}.png`, FOLDER), png(size, glyphPixel(layers, size)));
  }
}
