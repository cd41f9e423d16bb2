import { CameraPicker } from '../parts/camera-picker.tsx';
import { CameraView } from '../parts/camera-view.tsx';
import { Slot } from '../parts/slot.tsx';
import { WithGuide } from '../parts/with-guide.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/** The oval for the face, and the shade around it. */
const OVAL = 'M176 40c48 0 78 40 78 94s-34 112-78 112-78-58-78-112 30-94 78-94z';

export function cameraScreen({ flow, options }: ScreenProps): ScreenContent {
  const { messages, view, part } = flow;
  const status = view.camera ?? 'live';
  const guided = options.guide && view.side === 'selfie';
  const { shown, status: guiding } = flow.guidance;
  return {
    ...messages[view.side].camera,
    note: guided && <WithGuide part="TurnOff" flow={flow} />,
    actions: (
      <div {...part('shoot')}>
        <button data-kind="quiet" {...flow.getCloseCameraProps()}>
          {messages.cancel}
        </button>
        <button {...flow.getShutterProps()} />
        {flow.cameras.length > 1 && <CameraPicker flow={flow} />}
      </div>
    ),
    stage: (
      <>
        <CameraView {...flow.getCameraProps()} />
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
          <Slot name="hint" state={{ text: messages.camera[status] }}>
            {status === 'blocked' ? (
              <button {...flow.getPlayProps()}>{messages.camera.blocked}</button>
            ) : (
              <p {...part('hint')}>{messages.camera[status]}</p>
            )}
          </Slot>
        )}
        {guided && status === 'live' && <WithGuide part="Layer" flow={flow} />}
      </>
    ),
  };
}
