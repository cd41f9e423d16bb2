import { FaceCompare, type FaceCompareHandle } from '@facecompare/react';
import { createRef } from 'react';
import { arrivalsAt, type Gate, open, pause, shut } from './gates.ts';
import { POINTS, type Point } from './points.ts';
import { openStage } from './stage.tsx';
import { start } from './start.ts';
import { appearance, came, press } from './until.ts';

/** As on a page that has already asked for consent: no box to tick. */
const CONSENT = { noticeVersion: '1', token: 'bench' };

/** A picture with some content, as a file. */
const photo = await new Promise<Blob>((resolve, reject) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  context?.fillRect(80, 60, 400, 300);
  canvas.toBlob(
    (blob) => (blob ? resolve(blob) : reject(new Error('The browser cannot encode.'))),
    'image/jpeg',
  );
});

/** The gates before which a way ends, shut from its beginning. */
const STOPS: Readonly<Partial<Record<Point, Gate>>> = {
  asked: 'getUserMedia',
  answered: 'getUserMedia',
  encode: 'toBlob',
  upload: 'fetch',
  reading: 'body',
};

/**
 * Both a frame and a file become a bitmap. So the gate is shut for the next bitmap only when the
 * way has come so far.
 */
async function nextBitmap(stop: boolean, act: () => void): Promise<void> {
  const nth = arrivalsAt('createImageBitmap') + 1;
  if (stop) shut('createImageBitmap', nth);
  act();
  await came('createImageBitmap', nth);
}

type Steps = Readonly<Record<Point, (goal: Point) => Promise<unknown>>>;

/** Each step of the way: what a person does, and the sign that the point is reached. */
const way = (handle: { readonly current: FaceCompareHandle | null }): Steps => ({
  mounted: () => appearance('[data-part="start"]'),
  async asked() {
    await press('[data-part="start"]');
    await came('getUserMedia');
  },
  answered: async () => open('getUserMedia'),
  attached: () => came('attached'),
  metadata: () => came('metadata'),
  shown: () => appearance('[data-part="shutter"]:enabled'),
  async capture(goal) {
    const shutter = await appearance('[data-part="shutter"]:enabled');
    await nextBitmap(goal === 'capture', () => shutter.click());
  },
  encode: () => came('toBlob'),
  photo: () => appearance('[data-part="keep"]'),
  async decode(goal) {
    await press('[data-part="keep"]');
    await appearance('[data-screen="add"][data-side="reference"]');
    await nextBitmap(goal === 'decode', () => handle.current?.choose('reference', photo));
  },
  async upload() {
    await press('[data-part="compare"]:enabled');
    await came('fetch');
  },
  reading: () => came('body'),
  waiting: () => pause(10),
  verdict: () => appearance('[data-stage="verdict"]'),
});

start({
  points: POINTS,
  abortable: true,
  mount(element, { strict, answer }) {
    const handle = createRef<FaceCompareHandle>();
    const steps = way(handle);
    // `unstyled`, because this page has no style sheet and a development build would warn.
    const stage = openStage(element, strict, () => (
      <FaceCompare ref={handle} unstyled backend="/api/face-compare" consent={CONSENT} />
    ));
    return {
      ...stage,
      async reach(goal) {
        const stop = STOPS[goal];
        if (stop) shut(stop);
        for (const point of POINTS.slice(0, POINTS.indexOf(goal) + 1)) {
          // Only a server that asks the client to wait causes a wait.
          if (point !== 'waiting' || answer === 'wait') await steps[point](goal);
        }
      },
      resume: () => document.querySelector<HTMLButtonElement>('[data-part="start"]')?.click(),
      abort() {
        const cancel = document.querySelector<HTMLButtonElement>('[data-part="cancel"]:enabled');
        if (cancel) cancel.click();
        else handle.current?.reset();
      },
    };
  },
});
