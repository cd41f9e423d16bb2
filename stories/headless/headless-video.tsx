import {
  type FaceCompareHook,
  type FaceCompareOptions,
  useCameraVideo,
  useFaceCompare,
} from '@facecompare/react';
import './headless-video.css';

/**
 * The smallest possible screen: a plain `<video>` and one button, for a page that shows the camera
 * itself.
 */
export function HeadlessVideo(options: FaceCompareOptions) {
  const flow = useFaceCompare(options);
  const { view, messages } = flow;
  return (
    <section className="plain-video">
      {view.screen === 'welcome' && (
        <button {...flow.getStartProps()}>{messages.welcome.start}</button>
      )}
      {view.screen === 'camera' && <Video flow={flow} />}
      {view.screen === 'camera' && (
        <button {...flow.getShutterProps()}>{messages.camera.shutter}</button>
      )}
      {view.photos.selfie.status === 'ready' && (
        <img {...flow.getPhotoPreviewProps('selfie')} alt={messages.selfie.photo} />
      )}
      {view.screen === 'review' && (
        <button {...flow.getRetakeProps()}>{messages.photo.retake}</button>
      )}
    </section>
  );
}

/** The camera is on while this is mounted. */
function Video({ flow }: { readonly flow: FaceCompareHook }) {
  return <video {...useCameraVideo(flow.getCameraProps())} />;
}
