/**
 * Created in an effect and destroyed by its clean-up, as Uppy's documentation shows it for a custom
 * page. Another plugin sends the picture.
 */
import Uppy from '@uppy/core';
import Webcam from '@uppy/webcam';
import { useEffect, useRef } from 'react';
import { open, shut } from '../camera-leaks/page/gates.ts';
import type { Point } from '../camera-leaks/page/points.ts';
import { openStage } from '../camera-leaks/page/stage.tsx';
import { start } from '../camera-leaks/page/start.ts';
import { appearance, came, press, showing } from '../camera-leaks/page/until.ts';

function Photo() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const uppy = new Uppy();
    uppy.use(Webcam, { target: place.current as HTMLDivElement, modes: ['picture'] });
    return () => uppy.destroy();
  }, []);
  return <div ref={place} data-peer="uppy" />;
}

const POINTS = [
  'mounted',
  'asked',
  'answered',
  'attached',
  'metadata',
  'shown',
  'encode',
  'photo',
] as const;

const WAY = {
  mounted: () => appearance('[data-peer="uppy"]'),
  asked: () => came('getUserMedia'),
  answered: async () => open('getUserMedia'),
  attached: () => came('attached'),
  metadata: () => came('metadata'),
  shown: showing,
  async encode() {
    await press('.uppy-Webcam-button--picture');
    await came('toBlob');
  },
  photo: () => appearance('.uppy-Webcam-imageContainer img'),
};

start({
  points: POINTS,
  abortable: false,
  mount(element, { strict, point }) {
    if (point === 'asked' || point === 'answered') shut('getUserMedia');
    if (point === 'encode') shut('toBlob');
    return {
      ...openStage(element, strict, () => <Photo />),
      async reach(goal) {
        for (const step of POINTS.slice(0, (POINTS as readonly Point[]).indexOf(goal) + 1))
          await WAY[step]();
      },
    };
  },
});
