/**
 * The transitions between screens, found by the walk of the flow's tests: every event in every
 * reachable shape, under all flow configs. No part is typed by hand; transitions are grouped until
 * a person can read them.
 */
import type { FlowInput } from '../../packages/flow/src/event.ts';
import type { State } from '../../packages/flow/src/state.ts';
import { view } from '../../packages/flow/src/view.ts';
import { VARIANTS, walk } from '../../packages/flow/src/walk.test-support.ts';

/** One command or event, and the screens that it leads from and to. */
export interface Step {
  readonly event: FlowInput['type'];
  /** Several if the event leads to this place from most others. */
  readonly from: readonly string[];
  /** Several if the event leads from this screen to most others. */
  readonly to: readonly string[];
}

/** The photo that is next, whatever its screen. */
export const OTHER_PHOTO = 'other_photo';

/** The screen, with one place for all three verdicts. */
const placeOf = (state: State): string =>
  state.stage === 'verdict' ? 'verdict' : view(state).screen;

interface Arrow {
  readonly event: FlowInput['type'];
  readonly from: string;
  readonly to: string;
  /** The command was about the photo that is not shown. */
  readonly turns: boolean;
}

function allArrows(): Arrow[] {
  const found = new Map<string, Arrow>();
  // A session adds its question to most screens. docs/state-machine.md says it in words.
  for (const config of Object.values(VARIANTS).filter(({ session }) => session === null))
    for (const { from, event, to } of walk(config).edges) {
      const ofOther = 'side' in event && event.side !== from.side;
      const settled = 'side' in event && !ofOther && to.side !== from.side;
      const arrow = {
        event: event.type,
        from: placeOf(from),
        to: settled ? OTHER_PHOTO : placeOf(to),
        turns: ofOther && !('jobId' in event),
      };
      if (from !== to && arrow.from !== arrow.to) found.set(Object.values(arrow).join(), arrow);
    }
  return [...found.values()];
}

/** Groups by a key, in the order in which the members were found. */
function groupsOf<T>(members: readonly T[], key: (member: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const member of members)
    groups.set(key(member), [...(groups.get(key(member)) ?? []), member]);
  return [...groups.values()];
}

/**
 * Returns the steps between the screens. A command about the photo that is not shown is left out.
 * @throws Error if such a command leads elsewhere than the same command about the visible photo
 */
export function screenSteps(): Step[] {
  const all = allArrows();
  const own = all.filter(({ turns }) => !turns);
  for (const { event, to } of all)
    if (!own.some((arrow) => arrow.event === event && arrow.to === to))
      throw new Error(`${event} about the other photo leads to ${to}.`);
  const half = new Set(own.map(({ from }) => from)).size / 2;
  const toOne = groupsOf(own, ({ event, to }) => `${event} ${to}`);
  // The screen `ended` is reached from every screen that refuses the host's photo. Those are too
  // many arrows for a rare case.
  const isTogether = (group: readonly Arrow[]) => group.length >= half || group[0]?.to === 'ended';
  const fromOne = groupsOf(
    toOne.filter((group) => !isTogether(group)).flat(),
    ({ event, from }) => `${event} ${from}`,
  );
  return [
    ...toOne.filter(isTogether),
    ...fromOne.flatMap((group) => (group.length >= half ? [group] : group.map((one) => [one]))),
  ].flatMap((group) =>
    group.slice(0, 1).map(({ event }) => ({
      event,
      from: [...new Set(group.map(({ from }) => from))],
      to: [...new Set(group.map(({ to }) => to))],
    })),
  );
}
