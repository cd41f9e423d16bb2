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
  const face = useFaceCompare(options);
  const { view, words } = face;
  return (
    <section className="plain-video">
      {view.screen === 'welcome' && (
        <button {...face.getStartProps()}>{words.welcome.start}</button>
      )}
      {view.screen === 'camera' && <Video face={face} />}
      {view.screen === 'camera' && (
        <button {...face.getShutterProps()}>{words.camera.shutter}</button>
      )}
      {view.photos.selfie.status === 'ready' && (
        <img {...face.getPhotoPreviewProps('selfie')} alt={words.selfie.photo} />
      )}
      {view.screen === 'look' && <button {...face.getRetakeProps()}>{words.photo.retake}</button>}
    </section>
  );
}

/** The camera is on while this is mounted. */
function Video({ face }: { readonly face: FaceCompareHook }) {
  return <video {...useCameraVideo(face.getCameraProps())} />;
}
