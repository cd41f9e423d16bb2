import {
  type FaceCompareHook,
  type FaceCompareOptions,
  useCameraVideo,
  useFaceCompare,
} from '@facecompare/react';
import './headless-video.css';

/** The smallest screen there can be: a plain `<video>` and one button, for a page that brings its own way to show a camera. */
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
      {view.slots.selfie.step === 'ready' && (
        <img {...face.getPhotoPreviewProps('selfie')} alt={words.selfie.photo} />
      )}
      {view.screen === 'look' && <button {...face.getRetakeProps()}>{words.photo.retake}</button>}
    </section>
  );
}

/** Mounted is on, unmounted is off. */
function Video({ face }: { readonly face: FaceCompareHook }) {
  return <video {...useCameraVideo(face.getCameraProps())} />;
}
