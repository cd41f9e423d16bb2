import { isRetryable } from '@facecompare/contract/problem';
import type { ReactNode } from 'react';
import { problemWords } from '../locales/en/messages.ts';
import { CameraPicker } from '../parts/camera-picker.tsx';
import { PhotoPicker } from '../parts/photo-picker.tsx';
import { Seal } from '../parts/seal.tsx';
import { WithGuide } from '../parts/with-guide.tsx';
import { WithHelp } from '../parts/with-help.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** The camera failed or a photo was rejected. Shows what happened, and the next step. */
export function problemScreen({ face, options, say }: ScreenProps): Drawing {
  const { words, view } = face;
  const { side } = view;
  const problem = view.problem ?? { code: 'internal-error' };
  const { code } = problem;
  const { heading, body, steps } = problemWords(words, code);
  const photo = view.photos[side];
  const source = photo.status === 'rejected' && photo.source;
  const refused = photo.status === 'rejected' ? photo.refused : undefined;
  const ofCamera = code.startsWith('camera-');
  // A retry cannot help if nothing on this page can make the camera work.
  const stuck = ofCamera && !isRetryable(problem);
  const ours = !options.words?.problems?.[code as 'other'];
  const help = { face, say, code, steps, ours, stuck };
  const camera = face.getOpenCameraProps();
  const seal = <Seal face={face} seal="ask" />;
  const byGuide = (part: 'Heading' | 'Body' | 'Photo', general: ReactNode) =>
    refused ? (
      <WithGuide part={part} face={face} ours={ours}>
        {typeof general === 'string' ? <span>{general}</span> : general}
      </WithGuide>
    ) : (
      general
    );
  const anyway = face.getUseAnywayProps();
  const useAnyway = !anyway.disabled && (
    <button data-kind={source === 'host' ? 'main' : 'quiet'} {...anyway}>
      {words.photo.useAnyway}
    </button>
  );
  return {
    heading: byGuide('Heading', heading),
    body: byGuide('Body', body),
    note: <code {...face.part('code')}>{code}</code>,
    actions:
      source === 'file' ? (
        <>
          <PhotoPicker face={face} side={side} label={words.photo.another} />
          {useAnyway}
          {!camera.disabled && (
            <button data-kind="quiet" {...camera}>
              {words.camera.open}
            </button>
          )}
        </>
      ) : (
        <>
          {/* The host's photo would be rejected again. */}
          {!stuck && !(refused && source === 'host') && (
            <button data-kind="main" {...face.getRetryProps()}>
              {words.again}
            </button>
          )}
          {ofCamera && face.cameras.length > 1 && <CameraPicker face={face} />}
          {ofCamera && <WithHelp part="WayOut" {...help} />}
          {source && (
            <PhotoPicker face={face} side={side} label={words.photo.choose} kind="second" />
          )}
          {useAnyway}
        </>
      ),
    stage: (
      <div
        {...face.part('problem')}
        data-code={code}
        data-hint={refused?.finding.hint ?? undefined}
      >
        {byGuide(
          'Photo',
          ofCamera || steps ? (
            <WithHelp part="Steps" {...help}>
              {seal}
            </WithHelp>
          ) : (
            seal
          ),
        )}
      </div>
    ),
  };
}
