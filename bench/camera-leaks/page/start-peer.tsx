/** Starts a widget of other authors: it has no Cancel, and fewer points than ours. */
import type { ReactNode } from 'react';
import { type Gate, open, shut } from './gates.ts';
import { POINTS, type Point } from './points.ts';
import { openStage } from './stage.tsx';
import { start } from './start.ts';
import { came, showing } from './until.ts';

type Way = Readonly<Partial<Record<Point, () => Promise<unknown>>>>;

/** The way to the camera, which is the same for all. */
const TO_CAMERA: Way = {
  asked: () => came('getUserMedia'),
  answered: async () => open('getUserMedia'),
  attached: () => came('attached'),
  metadata: () => came('metadata'),
  shown: showing,
};

/** The gates before which a way ends, shut from its beginning. */
const STOPS: Readonly<Partial<Record<Point, Gate>>> = {
  asked: 'getUserMedia',
  answered: 'getUserMedia',
  encode: 'toBlob',
};

/**
 * @param widget renders it
 * @param more its other points, each with what a person does to get there
 */
export function startPeer(widget: () => ReactNode, more: Way = {}): void {
  const way: Way = { ...TO_CAMERA, ...more };
  const points = POINTS.filter((point) => way[point]);
  start({
    points,
    abortable: false,
    mount(element, { strict, point }) {
      const stop = STOPS[point];
      if (stop) shut(stop);
      return {
        ...openStage(element, strict, widget),
        async reach(goal) {
          for (const step of points.slice(0, points.indexOf(goal) + 1)) await way[step]?.();
        },
      };
    },
  });
}
