// node scripts/make-icons.mjs: draws the mark of Konvergen, assets/icon.svg and assets/icon-<size>.png, from one geometry.
// Three strokes (the three strategies) run together into one dot (the family they are meant to reach).
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const FOLDER = new URL('../assets/', import.meta.url);
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const TEAL = [15, 139, 141];
const SAMPLES = 8; // per side of a pixel

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

/** RGBA rows with PNG's filter byte in front; colour everywhere, ink only in the alpha, so that no edge turns dark. */
function pixels(size) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  const halfStroke = strokeOf(size) / 2;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let ink = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
        if (isInk(x, y, halfStroke)) ink += 1;
      }
      const alpha = Math.round((ink * 255) / (SAMPLES * SAMPLES));
      rows.set([...TEAL, alpha], row * (1 + size * 4) + 1 + column * 4);
    }
  }
  return rows;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
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
for (const size of SIZES) writeFileSync(new URL(`icon-${size}.png`, FOLDER), png(size));
