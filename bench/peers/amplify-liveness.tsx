/**
 * Runs up to its camera check, with made-up credentials. There is no AWS here, so the bench never
 * reaches the session after it, nor what that leaves.
 */
import { FaceLivenessDetectorCore } from '@aws-amplify/ui-react-liveness';
import { open, shut } from '../camera-leaks/page/gates.ts';
import type { Point } from '../camera-leaks/page/points.ts';
import { openStage } from '../camera-leaks/page/stage.tsx';
import { start } from '../camera-leaks/page/start.ts';
import { came, showing } from '../camera-leaks/page/until.ts';

const CONFIG = {
  credentialProvider: async () => ({
    accessKeyId: 'made-up',
    secretAccessKey: 'made-up',
    sessionToken: 'made-up',
  }),
};

const ignore = async () => {};

const POINTS = ['asked', 'answered', 'attached', 'metadata', 'shown'] as const;

const WAY = {
  asked: () => came('getUserMedia'),
  answered: async () => open('getUserMedia'),
  attached: () => came('attached'),
  metadata: () => came('metadata'),
  shown: showing,
};

start({
  points: POINTS,
  abortable: false,
  mount(element, { strict, point }) {
    if (point === 'asked' || point === 'answered') shut('getUserMedia');
    return {
      ...openStage(element, strict, () => (
        <FaceLivenessDetectorCore
          sessionId="made-up"
          region="us-east-1"
          config={CONFIG}
          onAnalysisComplete={ignore}
          onError={ignore}
        />
      )),
      async reach(goal) {
        for (const step of POINTS.slice(0, (POINTS as readonly Point[]).indexOf(goal) + 1))
          await WAY[step]();
      },
    };
  },
});
