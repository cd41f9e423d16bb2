import type { ProblemCode } from '@facecompare/contract';
import { problemWords } from '../text/en.ts';
import { Icon } from './icon.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** The camera or the photo is refused: what happened, and the next step. */
export function problemScreen({ face }: ScreenProps): Drawing {
  const { words, view } = face;
  const { side } = view;
  const code: ProblemCode = view.problem?.code ?? 'internal-error';
  const { heading, body, steps } = problemWords(words, code);
  const slot = view.slots[side];
  const fromFile = slot.step === 'rejected' && slot.source === 'file';
  const camera = face.getOpenCameraProps();
  return {
    heading,
    body,
    note: <code>{code}</code>,
    actions: (
      <>
        {fromFile ? (
          <PhotoPicker face={face} side={side} label={words.photo.another} />
        ) : (
          <button data-kind="main" {...face.getRetryProps()}>
            {words.again}
          </button>
        )}
        {fromFile
          ? !camera.disabled && (
              <button data-kind="quiet" {...camera}>
                {words.camera.open}
              </button>
            )
          : slot.step === 'rejected' &&
            slot.source === 'camera' && <PhotoPicker face={face} side={side} label={words.photo.choose} kind="second" />}
      </>
    ),
    stage: (
      <div data-part="problem" data-code={code}>
        {steps ? (
          <ol data-part="steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        ) : (
          <span data-part="seal" data-seal="ask">
            <Icon name="ask" />
          </span>
        )}
      </div>
    ),
  };
}
