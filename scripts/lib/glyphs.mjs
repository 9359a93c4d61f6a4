/**
 * The pictures on the buttons of the ribbon, as shapes on a grid of 16 by 16: at 16 pixels every edge lies on a pixel.
 * A glyph is a list of layers, drawn one over the other; each is a colour (null cuts out) and shapes. A shape answers
 * whether a point lies in it.
 */

const TEAL = [15, 139, 141];
/** What asks for attention; it stands out from teal on white, on grey and on black, for the colour-blind by its shape. */
const AMBER = [217, 119, 6];

const CUT = null;

const within = (distance) => distance <= 0;
const square = (value) => value * value;

/** A filled disc. */
const disc = (cx, cy, r) => (x, y) => within(square(x - cx) + square(y - cy) - square(r));
/** A ring of width `w`, `r` to the middle of its line. */
const ring = (cx, cy, r, w) => (x, y) => within(Math.abs(Math.hypot(x - cx, y - cy) - r) - w / 2);
/** A filled box between two corners. */
const box = (left, top, right, bottom) => (x, y) => x >= left && x <= right && y >= top && y <= bottom;
/** The line of a box, `w` wide, drawn inwards. */
const frame = (left, top, right, bottom, w) => {
  const outer = box(left, top, right, bottom);
  const inner = box(left + w, top + w, right - w, bottom - w);
  return (x, y) => outer(x, y) && !inner(x, y);
};
/** A line `w` wide from point to point, with round ends. */
const path = (points, w) => (x, y) =>
  points.slice(1).some(([bx, by], at) => {
    const [ax, ay] = points[at];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return within(Math.hypot(x - ax - t * dx, y - ay - t * dy) - w / 2);
  });
/** A filled shape between points, in order. */
const polygon = (points) => (x, y) => {
  let inside = false;
  for (const [at, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(at + 1) % points.length];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
};
/** Part of a ring: where `keep` says so. */
const where = (shape, keep) => (x, y) => shape(x, y) && keep(x, y);

/** A sheet with lines on it, and room for something at its lower right. */
const SHEET = [
  { color: TEAL, shapes: [frame(1, 1, 12, 15, 1.5)] },
  { color: TEAL, shapes: [box(3.5, 4, 9.5, 5.5), box(3.5, 7, 9.5, 8.5), box(3.5, 10, 7, 11.5)] },
];

/** Three cells in a column, the middle one found. */
const FOUND = (top) => [
  { color: TEAL, shapes: [frame(1, 1, 9, 15, 1.5), box(1, 5, 9, 6), box(1, 10, 9, 11)] },
  { color: AMBER, shapes: [box(1, top, 9, top + 5)] },
];

const ARROW_DOWN = polygon([
  [10, 8.5],
  [16, 8.5],
  [13, 13.5],
]);
const ARROW_UP = polygon([
  [10, 7.5],
  [16, 7.5],
  [13, 2.5],
]);

/** By the name of the file. */
export const GLYPHS = {
  // A sheet, and a tick over its corner.
  periksa: [
    ...SHEET,
    { color: CUT, shapes: [disc(11.2, 10.8, 5.3)] },
    {
      color: AMBER,
      shapes: [
        path(
          [
            [7.6, 11],
            [10.2, 13.6],
            [14.9, 7.6],
          ],
          2.2,
        ),
      ],
    },
  ],
  // Down to the last of three cells, and up to the first.
  berikutnya: [...FOUND(10), { color: TEAL, shapes: [ARROW_DOWN, box(12, 2, 14, 8.6)] }],
  sebelumnya: [...FOUND(1), { color: TEAL, shapes: [ARROW_UP, box(12, 7.4, 14, 14)] }],
  // Columns over a line, and what they come to.
  rekap: [
    { color: TEAL, shapes: [box(1, 13, 15, 15), box(2, 8, 5, 12), box(6.5, 5, 9.5, 12)] },
    { color: AMBER, shapes: [box(11, 1, 14, 12)] },
  ],
  // Three sheets that become one.
  gabungkan: [
    {
      color: TEAL,
      shapes: [
        box(1, 1, 5, 4.5),
        box(1, 6.25, 5, 9.75),
        box(1, 11.5, 5, 15),
        path(
          [
            [5, 2.75],
            [8.5, 8],
            [5, 13.25],
          ],
          1.4,
        ),
        box(5, 7.3, 9, 8.7),
      ],
    },
    { color: AMBER, shapes: [box(9, 4, 15, 12)] },
    { color: CUT, shapes: [box(10.5, 6, 13.5, 7), box(10.5, 9, 13.5, 10)] },
  ],
  // A screen on its stand, in front of three heads.
  rapat: [
    { color: TEAL, shapes: [frame(1, 1, 15, 9, 1.5)] },
    { color: AMBER, shapes: [box(4, 4, 12, 6)] },
    { color: TEAL, shapes: [disc(3.5, 12.2, 1.6), disc(8, 12.2, 1.6), disc(12.5, 12.2, 1.6)] },
    { color: TEAL, shapes: [box(1.5, 14.2, 5.5, 16), box(6, 14.2, 10, 16), box(10.5, 14.2, 14.5, 16)] },
  ],
  // A question.
  bantuan: [
    { color: TEAL, shapes: [ring(8, 8, 6.6, 1.6)] },
    {
      color: AMBER,
      shapes: [
        where(ring(8, 6.5, 1.9, 1.6), (x, y) => y < 6.5 || x > 8),
        box(7.2, 8, 8.8, 9.6),
        box(7.2, 10.6, 8.8, 12.2),
      ],
    },
  ],
  // Selected cells, and a tick over them.
  pilihan: [
    {
      color: TEAL,
      shapes: [
        box(1, 1, 4, 2.5),
        box(6, 1, 9, 2.5),
        box(11, 1, 13, 2.5),
        box(1, 1, 2.5, 4),
        box(1, 6, 2.5, 9),
        box(1, 11, 2.5, 13),
        box(11.5, 1, 13, 4),
        box(1, 11.5, 4, 13),
      ],
    },
    {
      color: AMBER,
      shapes: [
        path(
          [
            [5.6, 10],
            [8.8, 13.2],
            [14.6, 6],
          ],
          2.4,
        ),
      ],
    },
  ],
  // A cell with something to be said about it.
  jelaskan: [
    { color: TEAL, shapes: [frame(1, 9, 10, 15, 1.5)] },
    {
      color: AMBER,
      shapes: [
        box(5, 1, 15, 8),
        polygon([
          [7, 7.5],
          [11, 7.5],
          [7, 11],
        ]),
      ],
    },
    { color: CUT, shapes: [box(7, 3, 13, 4), box(7, 5, 11, 6)] },
  ],
};
