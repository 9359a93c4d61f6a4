import dagre from '@dagrejs/dagre';
import { withoutDetours, type RoomImport } from './room-imports';

/** Sizes in pixels of the picture. */
const [HEIGHT, LETTER, PADDING, MARGIN] = [30, 7.4, 24, 12];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through points, round at the corners. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const at = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const middle =
      index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(middle)}`;
  });
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
}

/**
 * Draws rooms and who imports whom, importers above; arrows that longer ways say already are left out.
 *
 * @param title what the picture shows, for who cannot see it.
 * @param imports the arrows.
 * @returns an SVG that needs no script and no font of its own.
 */
export function drawRooms(title: string, imports: readonly RoomImport[]): string {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 48, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  const names = [...new Set(imports.flatMap(({ from, to }) => [from, to]))].sort();
  for (const name of names) graph.setNode(name, { width: name.length * LETTER + PADDING, height: HEIGHT });
  for (const { from, to } of withoutDetours(imports)) graph.setEdge(from, to);
  dagre.layout(graph);

  const arrows = graph.edges().map((edge) => {
    const { points } = graph.edge(edge) as { readonly points: readonly Point[] };
    return `<path d="${curve(points)}"><title>${escape(`${edge.v} → ${edge.w}`)}</title></path>`;
  });
  const boxes = names.map((name) => {
    const { x, y, width, height } = graph.node(name) as Point & {
      readonly width: number;
      readonly height: number;
    };
    return [
      `<rect x="${rounded(x - width / 2)}" y="${rounded(y - height / 2)}" width="${rounded(width)}" height="${rounded(height)}" rx="5"/>`,
      `<text x="${rounded(x)}" y="${rounded(y + 4.5)}">${escape(name)}</text>`,
    ].join('');
  });
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rounded(width)} ${rounded(height)}" width="${rounded(width)}" height="${rounded(height)}" role="img" aria-label="${escape(title)}">
<title>${escape(title)}</title>
<defs><marker id="ujung" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#4a5460"/></marker></defs>
<rect width="100%" height="100%" fill="#ffffff"/>
<g fill="none" stroke="#4a5460" stroke-width="1.2">
${arrows.join('\n').replaceAll('<path ', '<path marker-end="url(#ujung)" ')}
</g>
<g fill="#e4f2f2" stroke="#0f8b8d" font-family="Segoe UI, Noto Sans, sans-serif" font-size="13" text-anchor="middle">
${boxes.join('\n').replaceAll('<text ', '<text fill="#1b1f24" stroke="none" ')}
</g>
</svg>
`;
}
