/**
 * The transitions between screens, found by the walk of the flow's tests: every event in every
 * reachable shape, under all flow configs. No part is typed by hand; transitions are grouped until
 * a person can read them.
 */
import type { CommandType, FlowEvent, FlowInput } from '../../packages/flow/src/event.ts';
import type { Stage, State } from '../../packages/flow/src/state.ts';
import { view } from '../../packages/flow/src/view.ts';
import { VARIANTS, walk } from '../../packages/flow/src/walk.test-support.ts';

/**
 * A screen, with one place for all three verdicts; or the photo that is next, whatever its screen.
 */
export interface Spot {
  readonly id: string;
  readonly stage: Stage | null;
  readonly screens: readonly string[];
}

export interface Step {
  readonly from: string;
  readonly to: string;
  readonly event: FlowInput['type'];
  readonly kind: 'command' | 'event';
}

/**
 * One event that leads to one place from most others. It is listed at the place, because so many
 * arrows are unreadable.
 */
export interface FromMany {
  readonly to: string;
  readonly event: FlowInput['type'];
  readonly kind: 'command' | 'event';
  readonly from: readonly string[];
}

export interface FlowGraph {
  readonly spots: readonly Spot[];
  readonly steps: readonly Step[];
  readonly fromMany: readonly FromMany[];
  /**
   * Events that lead from one place to many. The first target of the walk gets an arrow, and the
   * others are listed.
   */
  readonly toMany: readonly {
    readonly from: string;
    readonly event: string;
    readonly to: readonly string[];
  }[];
  /** Commands about the photo that is not shown, and their targets. */
  readonly turning: ReadonlyMap<string, ReadonlySet<string>>;
}

export const OTHER_PHOTO = 'other photo';

const spotOf = (state: State): string =>
  state.stage === 'verdict' ? 'verdict' : view(state).screen;

/** Must contain every member of the two unions, or it does not compile. */
const KINDS: Readonly<Record<CommandType, 'command'> & Record<FlowEvent['type'], 'event'>> = {
  start: 'command',
  withdraw: 'command',
  'camera/open': 'command',
  'camera/close': 'command',
  'camera/shoot': 'command',
  'file/choose': 'command',
  'photo/keep': 'command',
  'photo/discard': 'command',
  'photo/use-anyway': 'command',
  'face/choose': 'command',
  'compare/start': 'command',
  'compare/cancel': 'command',
  reset: 'command',
  'camera/status': 'event',
  'camera/failed': 'event',
  'frame/taken': 'event',
  'image/prepared': 'event',
  'image/inspected': 'event',
  'image/refused': 'event',
  'compare/phase': 'event',
  'compare/succeeded': 'event',
  'compare/failed': 'event',
  'backend/changed': 'event',
  'config/changed': 'event',
  'terms/changed': 'event',
};

interface Found extends Step {
  /** The command was about the photo that is not shown. */
  readonly turns: boolean;
}

function allSteps(): {
  spots: Map<string, Spot & { screens: string[] }>;
  found: Map<string, Found>;
} {
  const spots = new Map<string, Spot & { screens: string[] }>();
  const found = new Map<string, Found>();
  for (const config of Object.values(VARIANTS)) {
    const { states, edges } = walk(config);
    for (const state of states.values()) {
      const id = spotOf(state);
      const spot = spots.get(id) ?? { id, stage: state.stage, screens: [] };
      if (!spot.screens.includes(view(state).screen)) spot.screens.push(view(state).screen);
      spots.set(id, spot);
    }
    for (const { from, event, to } of edges) {
      const settled = 'side' in event && event.side === from.side && to.side !== from.side;
      const step = {
        from: spotOf(from),
        to: settled ? OTHER_PHOTO : spotOf(to),
        event: event.type,
        kind: KINDS[event.type],
      };
      if (from === to || step.from === step.to) continue;
      const turns = 'side' in event && event.side !== from.side && step.kind === 'command';
      found.set([step.from, step.to, step.event, turns].join(' '), { ...step, turns });
    }
  }
  return { spots, found };
}

/** Groups the steps by a key, in the order in which they were found. */
function groups(steps: readonly Step[], key: (step: Step) => string): Step[][] {
  const grouped = new Map<string, Step[]>();
  for (const step of steps) grouped.set(key(step), [...(grouped.get(key(step)) ?? []), step]);
  return [...grouped.values()];
}

/**
 * Builds the graph of the screens.
 * @throws Error if a command about the other photo leads elsewhere than the same command about the
 * visible photo
 */
export function flowGraph(): FlowGraph {
  const { spots, found } = allSteps();
  const own = [...found.values()].filter(({ turns }) => !turns);
  const turning = new Map<string, Set<string>>();
  for (const { event, to, turns } of found.values()) {
    if (!turns) continue;
    if (!own.some((step) => step.event === event && step.to === to))
      throw new Error(`${event} about the other photo leads to ${to}.`);
    turning.set(event, (turning.get(event) ?? new Set()).add(to));
  }
  const isMany = (group: readonly Step[]) => group.length >= spots.size / 2;
  const byTarget = groups(own, ({ to, event }) => `${event} ${to}`);
  // An end is reached from every screen that refuses the host's photo. Those are too many arrows
  // for a rare case.
  const isTold = (group: readonly Step[]) => isMany(group) || group[0]?.to === 'ended';
  const fromMany = byTarget
    .filter(isTold)
    .flatMap((group) =>
      group.slice(0, 1).map((first) => ({ ...first, from: group.map(({ from }) => from) })),
    );
  const bySource = groups(
    byTarget.filter((group) => !isTold(group)).flat(),
    ({ from, event }) => `${event} ${from}`,
  );
  const toMany = bySource
    .filter(isMany)
    .flatMap((group) =>
      group.slice(0, 1).map(({ from, event }) => ({ from, event, to: group.map(({ to }) => to) })),
    );
  return {
    spots: [...spots.values(), { id: OTHER_PHOTO, stage: 'collecting', screens: [] }],
    steps: bySource.flatMap((group) => (isMany(group) ? group.slice(0, 1) : group)),
    fromMany,
    toMany,
    turning,
  };
}
