'use client';
import type { Side } from '@facecompare/contract';
import type { Screen } from '@facecompare/flow';
import { forwardRef, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { useAdvice } from './development/use-advice.ts';
import { SlotContext } from './parts/slot-context.ts';
import { addScreen } from './screens/add-screen.tsx';
import { cameraScreen } from './screens/camera-screen.tsx';
import { comparingScreen } from './screens/comparing-screen.tsx';
import { endedScreen } from './screens/ended-screen.tsx';
import { failedScreen } from './screens/failed-screen.tsx';
import { Frame } from './screens/frame.tsx';
import { preparingScreen } from './screens/preparing-screen.tsx';
import { problemScreen } from './screens/problem-screen.tsx';
import { readyScreen } from './screens/ready-screen.tsx';
import { reviewScreen } from './screens/review-screen.tsx';
import type { ScreenContent, ScreenProps } from './screens/screen-props.ts';
import { statusText } from './screens/status-text.ts';
import { inconclusiveScreen, matchScreen, noMatchScreen } from './screens/verdict-screen.tsx';
import { welcomeScreen } from './screens/welcome-screen.tsx';
import type { FaceCompareOptions } from './types.ts';
import { useFaceCompare } from './use-face-compare.ts';

type RenderScreen = (props: ScreenProps) => ScreenContent;

const SCREENS: Readonly<Record<Screen, RenderScreen>> = {
  welcome: welcomeScreen,
  add: addScreen,
  camera: cameraScreen,
  preparing: preparingScreen,
  problem: problemScreen,
  review: reviewScreen,
  ready: readyScreen,
  comparing: comparingScreen,
  match: matchScreen,
  'no-match': noMatchScreen,
  inconclusive: inconclusiveScreen,
  failed: failedScreen,
  ended: endedScreen,
};

export type FaceCompareProps = FaceCompareOptions;

/** What a host can do through a ref. */
export interface FaceCompareHandle {
  /** Goes back to the beginning and forgets the photos, the consent and the tries. */
  reset(): void;
  /**
   * Adds a photo as if the person had chosen its file. It does nothing if the person may not choose
   * a photo now.
   */
  choose(side: Side, photo: Blob): void;
}

/**
 * Compares a webcam selfie with a photo through a backend. It shows the whole flow, one screen at a
 * time.
 * @example <FaceCompare backend="/api/face-compare" maxAttempts={3} onVerdict={showResult} />
 */
export const FaceCompare = forwardRef<FaceCompareHandle, FaceCompareProps>(
  function FaceCompare(options, ref) {
    useAdvice(options);
    const flow = useFaceCompare(options);
    const { view, reset, choose } = flow;
    useImperativeHandle(ref, () => ({ reset, choose }), [reset, choose]);
    const [announced, setAnnounced] = useState({ on: '', sentence: '' });
    const screen = {
      flow,
      options,
      announce: (sentence: string) => setAnnounced({ on: view.screen, sentence }),
    };
    const id = useId();
    const shown = useRef(false);
    useEffect(() => {
      shown.current = true;
      return () => {
        shown.current = false;
      };
    }, []);
    return (
      <section
        {...flow.getRootProps()}
        aria-labelledby={id}
        data-styled={options.unstyled ? undefined : ''}
      >
        <SlotContext.Provider value={screen}>
          <div {...flow.part('frame')}>
            <div {...flow.part('card')}>
              <Frame
                key={`${view.screen} ${view.side}`}
                {...SCREENS[view.screen](screen)}
                {...screen}
                id={id}
                shown={shown}
              />
            </div>
          </div>
        </SlotContext.Provider>
        {/* Changes while a screen stays. A screen reader announces a new screen through the focus:
           its heading, or the photo with the problem. */}
        <p {...flow.part('status')} role="status">
          {statusText(flow, options) || (announced.on === view.screen && announced.sentence)}
        </p>
      </section>
    );
  },
);
