/**
 * The headless hook, for teams that build their own screen. It returns the state, what is allowed
 * now, and the props of each part. `<FaceCompare>` is such a screen and uses nothing else.
 */
import type { Side } from '@facecompare/contract';
import { type Command, can as canNow, type View, view as viewOf } from '@facecompare/flow';
import { useCallback, useRef, useState } from 'react';
import { recipientText } from './consent/recipient-text.ts';
import { useConsent } from './consent/use-consent.ts';
import { cameraConstraints } from './hook/camera-constraints.ts';
import { propGetters } from './hook/getters/prop-getters.ts';
import type { FaceCompareHook, RootProps } from './hook/hook-result.ts';
import { mergeProps } from './hook/merge-props.ts';
import { photoOf, type RejectedDrop } from './hook/photo-of-transfer.ts';
import { rootProps } from './hook/root-props.ts';
import { useCameras } from './hook/use-cameras.ts';
import { useFlow } from './hook/use-flow.ts';
import { useGuidance } from './hook/use-guidance.ts';
import { useObjectUrl } from './hook/use-object-url.ts';
import { usePageLeft } from './hook/use-page-left.ts';
import { usePaste } from './hook/use-paste.ts';
import { useProblemMessages } from './hook/use-problem-messages.ts';
import { en } from './locales/en/messages.ts';
import { countText } from './locales/intl.ts';
import { languageOf } from './locales/language-of.ts';
import { type MessagesInUse, mergeMessages } from './locales/merge-messages.ts';
import type { CameraViewProps } from './parts/camera-view.tsx';
import { namePart } from './parts/part-names.ts';
import type { FaceCompareOptions } from './types.ts';

const previewOf = (view: View, side: Side): Blob | null => {
  const photo = view.photos[side];
  if (photo.status === 'rejected') return photo.refused?.image.blob ?? null;
  return 'image' in photo ? photo.image.blob : null;
};

/**
 * The headless hook, for your own screen. It returns what to show, what is allowed now, and the
 * props of each part.
 * @example
 * const flow = useFaceCompare({ backend: '/api/face-compare' });
 * if (flow.view.screen === 'camera') return <CameraView {...flow.getCameraProps()} />;
 */
export function useFaceCompare(options: FaceCompareOptions): FaceCompareHook {
  const { widget, state, backend } = useFlow(options);
  const { flow, video, guideMount } = widget;
  const view = viewOf(state);
  const language = useProblemMessages(options.language ?? en, view);
  const messages = mergeMessages<MessagesInUse>(language, options.messages);
  const locale = options.locale ?? options.language?.tag;
  const lang = languageOf(options, messages.tag);
  const part = namePart(options.classNames);
  const [rejectedDrop, setRejectedDrop] = useState<RejectedDrop | null>(null);
  const root = useRef<HTMLElement | null>(null);
  const attachRoot = useCallback((element: HTMLElement | null) => {
    root.current = element;
  }, []);
  const { cameras, inUse, chosen, choose } = useCameras(cameraOn(view), video);
  const previews = {
    selfie: useObjectUrl(previewOf(view, 'selfie')),
    reference: useObjectUrl(previewOf(view, 'reference')),
  };

  const recipient = recipientText(options.backend, backend?.recipient, messages);
  const consent = useConsent({
    flow,
    options,
    messages,
    locale,
    origin: backend?.recipient,
    recipient,
    referenceHeld: view.photos.reference.status === 'held',
    session: state.config.session,
    keepRecord: state.session ? widget.onConsent : undefined,
  });
  const { forget } = consent;

  const send = (command: Command) => {
    if (command.type === 'start') return consent.start();
    setRejectedDrop(null);
    if (command.type === 'withdraw') return consent.withdraw();
    flow.send(command);
  };
  const can = (command: Command) => canNow(state, command);
  const { side } = view;
  const takesFile =
    view.stage === 'collecting' && can({ type: 'file/choose', side, file: new Blob() });
  const held = holdsPhoto(view.photos.selfie) || holdsPhoto(view.photos.reference);
  usePageLeft(held, () => {
    forget();
    flow.send({ type: 'withdraw' });
  });
  const take = (carried: DataTransfer, to: Side) => {
    const file = photoOf(carried);
    if (typeof file === 'string') setRejectedDrop(file);
    else send({ type: 'file/choose', side: to, file });
  };
  usePaste(takesFile ? (carried) => take(carried, side) : null, root);

  const photo = view.photos[side];
  const jobId = photo.status === 'camera' || photo.status === 'shooting' ? photo.jobId : 0;
  const guidance = useGuidance({
    options,
    messages,
    locale,
    merge: mergeMessages,
    // A guide checks faces that look into the camera, and not photos of photos.
    session: side === 'selfie' && view.camera === 'live' ? jobId : 0,
    video,
    mount: guideMount,
    onProblem: widget.reportGuide,
    shoot: () => flow.send({ type: 'camera/shoot', side: 'selfie' }),
  });
  const cameraListeners: Pick<CameraViewProps, 'onStatus' | 'onProblem'> = {
    onStatus: (status) => flow.send({ type: 'camera/status', side, jobId, status }),
    onProblem: (problem) =>
      widget.deferred(() => flow.send({ type: 'camera/failed', side, jobId, problem })),
  };

  return {
    view,
    messages,
    locale,
    countText: (count) => countText(count, locale),
    part,
    send,
    can,
    recipient,
    cameras,
    guidance,
    disableAutoCapture: widget.disableAutoCapture,
    consent,
    rejectedDrop,
    reset: useCallback(() => {
      forget();
      setRejectedDrop(null);
      widget.forgetMount();
      widget.flow.send({ type: 'reset' });
    }, [widget, forget]),
    choose: useCallback(
      (to, file) => {
        setRejectedDrop(null);
        flow.send({ type: 'file/choose', side: to, file });
      },
      [flow],
    ),
    getRootProps: (host) =>
      mergeProps(
        { ...rootProps({ view, lang, part, can, send }), ref: attachRoot },
        host,
      ) as RootProps,
    getCameraProps: (host) =>
      mergeProps(
        {
          session: jobId,
          constraints: cameraConstraints(options.camera, side, chosen),
          offerCancelAfterMs: options.camera?.offerCancelAfterMs,
          ...part('camera'),
          'aria-label': messages.camera.preview,
          onVideo: widget.showIn,
          ...cameraListeners,
        },
        host,
      ),
    ...propGetters({
      view,
      messages,
      options,
      can,
      send,
      part,
      consent,
      cameras,
      chosenCamera: inUse,
      onChooseCamera: (deviceId) => {
        choose(deviceId);
        // After a camera problem, open the chosen camera at once.
        if (photo.status === 'rejected') send({ type: 'camera/open', side });
      },
      onTransfer: take,
      // If the browser rejects it again, the camera stays blocked and the button stays.
      onPlay: () => video.current?.play().catch(() => {}),
      previews,
    }),
  };
}

const holdsPhoto = (photo: View['photos'][Side]): boolean =>
  photo.status === 'rejected'
    ? photo.refused !== undefined
    : !['empty', 'held', 'camera'].includes(photo.status);

/** Returns the status of an open camera, or that a camera problem is shown; null otherwise. */
function cameraOn({ screen, camera, problem }: View): string | null {
  return camera ?? (screen === 'problem' && problem?.code.startsWith('camera-') ? 'problem' : null);
}
