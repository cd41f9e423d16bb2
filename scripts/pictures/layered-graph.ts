/**
 * Boxes with lines of text, and arrows between them that have room for their labels; dagre does the
 * layout.
 */
import { Graph, layout } from '@dagrejs/dagre';
import { rectAt, round, textAt, widthOf } from './svg-picture.ts';

/** A line of text in a box or on an arrow, with classes of the style sheet. */
export interface Line {
  readonly text: string;
  readonly classes: string;
}

export interface Box {
  readonly id: string;
  readonly lines: readonly Line[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly Line[];
  /** `one` and `two` differ by colour and by dashes. */
  readonly kind: 'plain' | 'one' | 'two';
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const LINE = 17;
const MARGIN = 24;

const sizeOf = (lines: readonly Line[]) => ({
  width: Math.max(
    0,
    ...lines.map(({ text, classes }) => widthOf(text, classes.includes('name') ? 14 : 12)),
  ),
  height: lines.length * LINE,
});

/** Returns a smooth line. Each inner point only bends it, between the middles of its neighbours. */
function curve(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest
    .slice(0, -1)
    .map((point, index) => `Q ${at(point)} ${at(middle(point, rest[index + 1] ?? last))}`);
  return [`M ${at(first)}`, ...bends, `L ${at(last)}`].join(' ');
}

function tip(points: readonly Point[], kind: string): string {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (!before || !end) return '';
  const turn = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  return `<path class="tip ${kind}" d="M 0 0 L -9 -4.5 L -9 4.5 Z" transform="translate(${round(end.x)} ${round(end.y)}) rotate(${round(turn)})"/>`;
}

const linesAt = (lines: readonly Line[], x: number, y: number, classes: string): string[] =>
  lines.map((line, at) =>
    textAt(
      x,
      y + (at - (lines.length - 1) / 2) * LINE + 4.5,
      line.text,
      `middle ${line.classes} ${classes}`.trim(),
    ),
  );

/**
 * @param direction where arrows lead: `TB` downwards, `RL` to the left
 * @returns the elements, arrows first, their size, and the position of each box
 */
export function layeredGraph(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  direction: 'TB' | 'RL',
  gap = { rank: 44, node: 36 },
) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: direction,
    ranksep: gap.rank,
    nodesep: gap.node,
    edgesep: 18,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  for (const { id, lines } of boxes) {
    const { width, height } = sizeOf(lines);
    graph.setNode(id, { width: width + 28, height: height + 20 });
  }
  arrows.forEach(({ from, to, lines }, at) => {
    const { width, height } = sizeOf(lines);
    graph.setEdge(from, to, { width: width + 8, height: height + 4, labelpos: 'c' }, String(at));
  });
  layout(graph);
  const places = new Map<string, Place>(
    boxes.map(({ id }) => {
      const { x, y, width, height } = graph.node(id) as Place;
      return [id, { x: x - width / 2, y: y - height / 2, width, height }];
    }),
  );
  const paths: string[] = [];
  const labels: string[] = [];
  arrows.forEach(({ from, to, lines, kind }, at) => {
    const { points, x, y } = graph.edge(from, to, String(at)) as {
      points: Point[];
      x: number;
      y: number;
    };
    paths.push(`<path class="${kind}" d="${curve(points)}"/>`, tip(points, kind));
    labels.push(...linesAt(lines, x, y, 'over'));
  });
  const drawn = boxes.flatMap(({ id, lines }) => {
    const place = places.get(id);
    if (!place) return [];
    return [
      rectAt(place.x, place.y, place.width, place.height, 'box'),
      ...linesAt(lines, place.x + place.width / 2, place.y + place.height / 2, ''),
    ];
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, places, elements: [...paths, ...drawn, ...labels] };
}
