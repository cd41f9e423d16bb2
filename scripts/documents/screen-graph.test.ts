import { describe, expect, it } from 'vitest';
import { OTHER_PHOTO, screenSteps } from './screen-graph.ts';

const STEPS = screenSteps();
const arrows = STEPS.filter(({ from, to }) => from.length === 1 && to.length === 1);

describe('the graph of the screens', () => {
  it('leads to every screen, and to one place for the three verdicts', () => {
    expect([...new Set(STEPS.flatMap(({ to }) => to))].sort()).toEqual(
      [
        ...['welcome', 'add', 'camera', 'preparing', 'review', 'problem', OTHER_PHOTO],
        ...['ready', 'comparing', 'verdict', 'failed', 'ended'],
      ].sort(),
    );
  });

  it('is small enough to read', () => {
    expect(new Set(arrows.map(({ from, to }) => `${from} ${to}`)).size).toBeLessThanOrEqual(24);
    expect(STEPS.length - arrows.length).toBeLessThanOrEqual(12);
  });

  it('reaches a verdict only by a comparison, and a comparison from two screens', () => {
    const to = (screen: string) =>
      STEPS.filter((step) => step.to.includes(screen)).map(
        ({ from, event }) => `${from}: ${event}`,
      );
    expect(to('verdict')).toEqual(['comparing: compare/succeeded']);
    expect(to('comparing').sort()).toEqual(['failed: compare/start', 'ready: compare/start']);
  });

  it('leads back to welcome from every other screen', () => {
    const back = STEPS.filter(({ to }) => to.includes('welcome'));
    expect(back.map(({ event, from }) => `${event} ${from.length}`).sort()).toEqual([
      'reset 10',
      'terms/changed 9',
      'withdraw 10',
    ]);
  });

  it('turns to the other photo when one is settled', () => {
    const events = STEPS.filter(({ to }) => to.includes(OTHER_PHOTO)).map(({ event }) => event);
    expect(new Set(events)).toEqual(
      new Set(['photo/keep', 'photo/use-anyway', 'image/prepared', 'image/inspected']),
    );
  });
});
