/**
 * The example of its README: a camera and a button that takes a picture. The page has to send the
 * picture.
 */
import { useRef, useState } from 'react';
import Webcam from 'react-webcam';
import { open, shut } from '../camera-leaks/page/gates.ts';
import type { Point } from '../camera-leaks/page/points.ts';
import { openStage } from '../camera-leaks/page/stage.tsx';
import { start } from '../camera-leaks/page/start.ts';
import { appearance, came, press, showing } from '../camera-leaks/page/until.ts';

function Photo() {
  const webcam = useRef<Webcam>(null);
  const [photo, setPhoto] = useState<string | null>(null);
  if (photo) return <img alt="" src={photo} />;
  return (
    <>
      <Webcam ref={webcam} audio={false} videoConstraints={{ facingMode: 'user' }} />
      <button type="button" onClick={() => setPhoto(webcam.current?.getScreenshot() ?? null)}>
        Take a photo
      </button>
    </>
  );
}

const POINTS = ['asked', 'answered', 'attached', 'metadata', 'shown', 'photo'] as const;

const WAY = {
  asked: () => came('getUserMedia'),
  answered: async () => open('getUserMedia'),
  attached: () => came('attached'),
  metadata: () => came('metadata'),
  shown: showing,
  async photo() {
    await press('main button');
    await appearance('main img');
  },
};

start({
  points: POINTS,
  abortable: false,
  mount(element, { strict, point }) {
    if (point === 'asked' || point === 'answered') shut('getUserMedia');
    return {
      ...openStage(element, strict, () => <Photo />),
      async reach(goal) {
        for (const step of POINTS.slice(0, (POINTS as readonly Point[]).indexOf(goal) + 1))
          await WAY[step]();
      },
    };
  },
});
