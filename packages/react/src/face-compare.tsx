'use client';
import type { Side } from '@facecompare/contract';
import type { Screen } from '@facecompare/flow';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import type { FaceCompareOptions } from './options.ts';
import { addScreen } from './parts/add-screen.tsx';
import { cameraScreen } from './parts/camera-screen.tsx';
import { comparingScreen } from './parts/comparing-screen.tsx';
import { failedScreen } from './parts/failed-screen.tsx';
import { Frame } from './parts/frame.tsx';
import { lookScreen } from './parts/look-screen.tsx';
import { preparingScreen } from './parts/preparing-screen.tsx';
import { problemScreen } from './parts/problem-screen.tsx';
import { readyScreen, sameImageText } from './parts/ready-screen.tsx';
import type { Drawing, ScreenProps } from './parts/screen-props.ts';
import { inconclusiveScreen, matchScreen, noMatchScreen } from './parts/verdict-screen.tsx';
import { welcomeScreen } from './parts/welcome-screen.tsx';
import { phaseText } from './phase-text.ts';
import { useFaceCompare } from './use-face-compare.ts';

const SCREENS: Readonly<Record<Screen, (props: ScreenProps) => Drawing>> = {
  welcome: welcomeScreen,
  add: addScreen,
  camera: cameraScreen,
  preparing: preparingScreen,
  look: lookScreen,
  problem: problemScreen,
  ready: readyScreen,
  comparing: comparingScreen,
  match: matchScreen,
  'no-match': noMatchScreen,
  inconclusive: inconclusiveScreen,
  failed: failedScreen,
};

export type FaceCompareProps = FaceCompareOptions;

/** What a host can do from outside. */
export interface FaceCompareHandle {
  /** Back to the beginning: photos, agreement and tries are forgotten. */
  reset(): void;
  /** Puts a photo into a slot as if the person had chosen its file; ignored where they may not. */
  choose(side: Side, photo: Blob): void;
}

/** A webcam selfie against a photo, through a backend: the whole way, one screen at a time. */
export const FaceCompare = forwardRef<FaceCompareHandle, FaceCompareProps>(function FaceCompare(options, ref) {
  const face = useFaceCompare(options);
  const { view, reset, choose } = face;
  useImperativeHandle(ref, () => ({ reset, choose }), [reset, choose]);
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return (
    <section {...face.getRootProps()}>
      <Frame key={`${view.screen} ${view.side}`} {...SCREENS[view.screen]({ face, options })} face={face} options={options} shown={shown} />
      {/* What changes while a screen stays. A new screen is told by what gets the focus: its heading, or the photo at fault. */}
      <p data-part="status" role="status">
        {view.screen === 'camera' &&
          (view.camera || !options.guide) &&
          (face.guidance.announcement ?? face.words.camera[view.camera ?? 'live'])}
        {view.screen === 'comparing' && phaseText({ face, options })}
        {view.screen === 'ready' && view.sameImage && sameImageText(face.words)}
        {face.notTaken && face.words.photo.notTaken[face.notTaken]}
      </p>
    </section>
  );
});
