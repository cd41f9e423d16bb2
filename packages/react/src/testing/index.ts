/**
 * What a team needs to test a page with the widget. It is not part of the widget, and shares no
 * code with it.
 */
export type {
  GuideScript,
  ScriptedBackend,
  ScriptedGuide,
  ScriptedStep,
} from '@facecompare/contract/testing';
export {
  GOOD_READING,
  sampleInconclusive,
  sampleVerdict,
  scriptedBackend,
  scriptedGuide,
} from '@facecompare/contract/testing';
export type { CameraAnswer, CameraRefusal } from './camera-answer.ts';
export { CAMERA_REFUSALS } from './camera-answer.ts';
export type { CameraObstacle } from './camera-obstacle.ts';
export type { DrawPicture } from './draw-face.ts';
export type { FakeCamera, FakeCameraOptions } from './fake-camera.ts';
export { fakeCamera } from './fake-camera.ts';
export type { FakeImages } from './fake-images.ts';
export { fakeImages } from './fake-images.ts';
export type { FakeDevice } from './fake-tracks.ts';
export type { PhotoFileOptions } from './photo-file.ts';
export { photoFile } from './photo-file.ts';
export type { WalkOptions } from './walk-to-the-end.ts';
export { walkToTheEnd } from './walk-to-the-end.ts';
export type { WireAnswer } from './wire-answer.ts';
export { wireAnswer } from './wire-answer.ts';
