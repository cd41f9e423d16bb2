/**
 * Draws the screens and the transitions between them, as the walk through the real reducer finds
 * them.
 */
import { type FlowGraph, flowGraph, OTHER_PHOTO } from './flow-graph.ts';
import { type Arrow, type Box, type Line, layeredGraph, type Place } from './layered-graph.ts';
import { notesAt } from './notes.ts';
import { rectAt, svgPicture, textAt } from './svg-picture.ts';

const CLASSES = { command: 'code one', event: 'code two' } as const;

const WIDTH = 860;
const TOP = 44;

function boxesOf({ spots, fromMany, steps }: FlowGraph): Box[] {
  return spots.map(({ id, screens }) => {
    const name: Line[] = [
      { text: id === OTHER_PHOTO ? 'the other photo’s screen' : id, classes: 'name' },
    ];
    if (screens.length > 1) name.push({ text: screens.join(', '), classes: 'code' });
    const arriving = fromMany
      .filter(({ to }) => to === id)
      .map(({ event, kind, from }) => ({
        text: `from ${from.length} ${from.length === 1 ? 'screen' : 'screens'}: ${event}`,
        classes: CLASSES[kind],
      }));
    if (!steps.some((step) => step.from === id || step.to === id) && arriving.length === 0)
      throw new Error(`Nothing leads to ${id}.`);
    return { id, lines: [...name, ...arriving] };
  });
}

/** Returns one arrow for all commands, or all events, between two screens. */
function arrowsOf({ steps }: FlowGraph): Arrow[] {
  const arrows = new Map<string, Arrow & { lines: Line[] }>();
  for (const { from, to, event, kind } of steps) {
    const key = `${from} ${to} ${kind}`;
    const arrow = arrows.get(key) ?? {
      from,
      to,
      lines: [],
      kind: kind === 'command' ? ('one' as const) : ('two' as const),
    };
    arrow.lines.push({ text: event, classes: CLASSES[kind] });
    arrows.set(key, arrow);
  }
  return [...arrows.values()];
}

/**
 * Returns the area from the highest to the lowest of these boxes, as wide as the picture, so that
 * no arrow between them leaves it.
 */
function areaAround(places: readonly Place[], width: number): Place {
  const top = Math.min(...places.map(({ y }) => y)) - 14;
  return {
    x: 12,
    y: top,
    width: width - 24,
    height: Math.max(...places.map(({ y, height }) => y + height)) + 14 - top,
  };
}

export function drawFlow(): string {
  const graph = flowGraph();
  const { width, height, places, elements } = layeredGraph(boxesOf(graph), arrowsOf(graph), 'TB');
  const collecting = graph.spots
    .filter(({ stage }) => stage === 'collecting')
    .flatMap(({ id }) => places.get(id) ?? []);
  const area = areaAround(collecting, Math.max(width, WIDTH));
  const told = graph.toMany.map(
    ({ from, event, to }) => `${event} on ${from} leads to what the photos need: ${to.join(', ')}.`,
  );
  const notes = [
    'Left out: what changes no screen. “From 9 screens” stands where an event leads there from so many of them.',
    `About the photo that is not shown, ${[...graph.turning.keys()].join(', ')} turn to it, and lead where they lead from its own screen.`,
    ...told,
  ];
  const low = TOP + height;
  const small = notesAt(low + 24, notes, Math.max(width, WIDTH));
  return svgPicture({
    width: Math.max(width, WIDTH),
    height: low + 24 + small.height,
    title: 'The screens of the flow, and what leads from one to another',
    description: graph.steps
      .map(({ from, to, event, kind }) => `${from} to ${to}: ${event} (${kind}).`)
      .join(' '),
    body: [
      textAt(24, 28, 'What leads from one screen to another', 'head'),
      textAt(420, 28, '— a command of the person', 'code one'),
      textAt(620, 28, '- - an event from the edge', 'code two'),
      `<g transform="translate(0 ${TOP})">`,
      rectAt(area.x, area.y, area.width, area.height, 'area', 12),
      textAt(area.x + 12, area.y + 20, 'stage collecting', 'quiet'),
      ...elements,
      '</g>',
      ...small.elements,
    ],
  });
}
