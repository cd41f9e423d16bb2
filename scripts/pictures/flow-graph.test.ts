import { describe, expect, it } from 'vitest';
import { flowGraph, OTHER_PHOTO } from './flow-graph.ts';

const graph = flowGraph();

describe('the graph of the screens', () => {
  it('has every screen, and one place for the three verdicts', () => {
    expect(graph.spots.flatMap(({ screens }) => screens).sort()).toEqual(
      [
        ...['welcome', 'add', 'camera', 'preparing', 'review', 'problem'],
        ...['ready', 'comparing', 'match', 'no-match', 'inconclusive', 'failed', 'ended'],
      ].sort(),
    );
  });

  it('is small enough to read', () => {
    expect(graph.spots.length).toBeLessThanOrEqual(12);
    expect(
      new Set(graph.steps.map(({ from, to, kind }) => `${from} ${to} ${kind}`)).size,
    ).toBeLessThanOrEqual(24);
  });

  it('reaches a verdict only by a comparison, and a comparison from two screens', () => {
    const to = (spot: string) =>
      graph.steps.filter((step) => step.to === spot).map(({ from, event }) => `${from}: ${event}`);
    expect(to('verdict')).toEqual(['comparing: compare/succeeded']);
    expect(to('comparing').sort()).toEqual(['failed: compare/start', 'ready: compare/start']);
  });

  it('lists at welcome what leads back from every other screen', () => {
    const back = graph.fromMany.filter(({ to }) => to === 'welcome');
    expect(back.map(({ event, from }) => `${event} ${from.length}`).sort()).toEqual([
      'reset 10',
      'terms/changed 9',
      'withdraw 10',
    ]);
  });

  it('turns to the other photo when one is settled', () => {
    const from = graph.steps.filter(({ to }) => to === OTHER_PHOTO).map(({ event }) => event);
    expect(new Set(from)).toEqual(
      new Set(['photo/keep', 'photo/use-anyway', 'image/prepared', 'image/inspected']),
    );
  });
});
