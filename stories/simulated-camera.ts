/** Stand-ins for the camera of the browser. Each is put in place by a story and taken away when the story ends. */
import { en } from '@facecompare/react';
import { fn } from 'storybook/test';
import { drawnPicture } from './drawn-people.ts';
import type { Canvas } from './person.ts';

type GetUserMedia = () => Promise<MediaStream>;

/** Overrides a property of the page; the answer puts back what was there. */
export function override(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}

/** Answers every request for the camera; null leaves the page without `getUserMedia`. */
export const cameraThat = (answers: GetUserMedia | null): (() => void) =>
  override(navigator.mediaDevices, 'getUserMedia', answers ? fn(answers) : undefined);

/** A camera that always fails with an error of this name. */
export const cameraRefusing = (name: string, message = ''): (() => void) =>
  cameraThat(() => Promise.reject(new DOMException(message, name)));

/** A camera with a moving picture of a drawn person, for looking at a screen without opening anybody's camera. */
export async function drawnStream(): Promise<MediaStream> {
  const person = await drawnPicture('selfie', 'camera');
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  const stream = canvas.captureStream(15);
  let frame = 0;
  const draw = () => {
    const zoom = 1.04 + 0.02 * Math.sin(frame++ / 20);
    context?.drawImage(person, 320 * (1 - zoom), 240 * (1 - zoom), 640 * zoom, 480 * zoom);
    if (!stream.active) clearInterval(timer);
  };
  const timer = setInterval(draw, 66);
  draw();
  return stream;
}

export const drawnCamera = () => cameraThat(drawnStream);

/** The track behind the picture on the screen. */
export async function cameraTrack(canvas: Canvas): Promise<MediaStreamTrack> {
  const video = await canvas.findByLabelText<HTMLVideoElement>(en.camera.preview);
  const [track] = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
  if (!track) throw new Error('The camera screen shows no stream.');
  return track;
}
