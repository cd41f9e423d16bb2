'use client';
import type { Side } from '@facecompare/contract';
import type { Screen } from '@facecompare/flow';
import { type ComponentType, forwardRef, type KeyboardEvent, useImperativeHandle } from 'react';
import type { FaceCompareOptions } from './options.ts';
import { AddScreen } from './parts/add-screen.tsx';
import { CameraScreen } from './parts/camera-screen.tsx';
import { ComparingScreen } from './parts/comparing-screen.tsx';
import { FailedScreen } from './parts/failed-screen.tsx';
import { LookScreen } from './parts/look-screen.tsx';
import { PreparingScreen } from './parts/preparing-screen.tsx';
import { ProblemScreen } from './parts/problem-screen.tsx';
import { ReadyScreen } from './parts/ready-screen.tsx';
import type { ScreenProps } from './parts/screen-props.ts';
import { InconclusiveScreen, MatchScreen, NoMatchScreen } from './parts/verdict-screen.tsx';
import { WelcomeScreen } from './parts/welcome-screen.tsx';
import { phaseText } from './phase-text.ts';
import { useFaceCompare } from './use-face-compare.ts';

const SCREENS: Readonly<Record<Screen, ComponentType<ScreenProps>>> = {
  welcome: WelcomeScreen,
  add: AddScreen,
  camera: CameraScreen,
  preparing: PreparingScreen,
  look: LookScreen,
  problem: ProblemScreen,
  ready: ReadyScreen,
  comparing: ComparingScreen,
  match: MatchScreen,
  'no-match': NoMatchScreen,
  inconclusive: InconclusiveScreen,
  failed: FailedScreen,
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
  const CurrentScreen = SCREENS[view.screen];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && view.screen === 'camera') face.send({ type: 'camera/close', side: view.side });
  };
  return (
    <section {...face.getRootProps()} onKeyDown={onKeyDown}>
      <CurrentScreen key={`${view.screen} ${view.side}`} face={face} options={options} />
      {/* What changes while a screen stays. A new screen is told by its heading, which gets the focus. */}
      <p data-part="status" role="status">
        {view.screen === 'camera' && face.words.camera[view.camera ?? 'live']}
        {view.screen === 'comparing' && phaseText({ face, options })}
        {face.noFileDropped && face.words.photo.noFile}
      </p>
    </section>
  );
});
