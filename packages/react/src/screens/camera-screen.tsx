import { CameraPicker } from '../parts/camera-picker.tsx';
import { CameraView } from '../parts/camera-view.tsx';
import { Slot } from '../parts/slot.tsx';
import { WithGuide } from '../parts/with-guide.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** The oval for the face, and the shade around it. */
const OVAL = 'M176 40c48 0 78 40 78 94s-34 112-78 112-78-58-78-112 30-94 78-94z';

export function cameraScreen({ face, options }: ScreenProps): Drawing {
  const { words, view, part } = face;
  const status = view.camera ?? 'live';
  const guided = options.guide && view.side === 'selfie';
  const { shown, status: guiding } = face.guidance;
  return {
    ...words[view.side].camera,
    note: guided && <WithGuide part="TurnOff" face={face} />,
    actions: (
      <div {...part('shoot')}>
        <button data-kind="quiet" {...face.getCloseCameraProps()}>
          {words.cancel}
        </button>
        <button {...face.getShutterProps()} />
        {face.cameras.length > 1 && <CameraPicker face={face} />}
      </div>
    ),
    stage: (
      <>
        <CameraView {...face.getCameraProps()} />
        {view.side === 'selfie' && (
          <svg
            {...part('guide')}
            data-status={status}
            data-ring={guiding === 'off' ? undefined : shown?.hint === null ? 'closed' : 'open'}
            viewBox="0 0 352 290"
            preserveAspectRatio="xMidYMid slice"
            aria-hidden="true"
          >
            {/* Drawn in the opposite direction to the oval, which makes the oval a hole. */}
            <path d={`M-400-400v1200h1200v-1200z${OVAL}`} />
            <path d={OVAL} />
          </svg>
        )}
        {status !== 'live' && (
          <Slot name="hint" state={{ text: words.camera[status] }}>
            {status === 'blocked' ? (
              <button {...face.getPlayProps()}>{words.camera.blocked}</button>
            ) : (
              <p {...part('hint')}>{words.camera[status]}</p>
            )}
          </Slot>
        )}
        {guided && status === 'live' && <WithGuide part="Layer" face={face} />}
      </>
    ),
  };
}
