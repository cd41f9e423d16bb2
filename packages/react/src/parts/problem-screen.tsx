import { isRetryable } from '@facecompare/contract';
import { problemWords } from '../text/en.ts';
import { Icon } from './icon.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';
import { WithHelp } from './with-help.tsx';

/** The camera or the photo is refused: what happened, and the next step. */
export function problemScreen({ face, options }: ScreenProps): Drawing {
  const { words, view } = face;
  const { side } = view;
  const problem = view.problem ?? { code: 'internal-error' };
  const { code } = problem;
  const { heading, body, steps } = problemWords(words, code);
  const slot = view.slots[side];
  const source = slot.step === 'rejected' && slot.source;
  const ofCamera = code.startsWith('camera-');
  // Asking once more cannot help where nothing on this page can give the camera.
  const stuck = ofCamera && !isRetryable(problem);
  const help = { code, words, steps, ours: !options.words?.problems?.[code as 'other'], stuck };
  const camera = face.getOpenCameraProps();
  const seal = (
    <span data-part="seal" data-seal="ask">
      <Icon name="ask" />
    </span>
  );
  return {
    heading,
    body,
    note: <code>{code}</code>,
    actions:
      source === 'file' ? (
        <>
          <PhotoPicker face={face} side={side} label={words.photo.another} />
          {!camera.disabled && (
            <button data-kind="quiet" {...camera}>
              {words.camera.open}
            </button>
          )}
        </>
      ) : (
        <>
          {!stuck && (
            <button data-kind="main" {...face.getRetryProps()}>
              {words.again}
            </button>
          )}
          {ofCamera && <WithHelp part="WayOut" {...help} />}
          {source && <PhotoPicker face={face} side={side} label={words.photo.choose} kind="second" />}
        </>
      ),
    stage: (
      <div data-part="problem" data-code={code}>
        {ofCamera || steps ? (
          <WithHelp part="Steps" {...help}>
            {seal}
          </WithHelp>
        ) : (
          seal
        )}
      </div>
    ),
  };
}
