/**
 * face-api.js as in its README: a detector, 68 landmarks, a descriptor; the Euclidean distance of
 * two descriptors.
 */
import * as faceapi from '@vladmandic/face-api';
import { start } from '../../browser/page/start.ts';
import { inTheMiddle, type Judged } from '../../browser/page/subject.ts';

/** Draws a picture on a canvas, which the library reads fastest. */
async function draw(photo: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(photo);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas;
}

start(async ({ backend = '', detector = '', size, least, landmarks = '' }) => {
  const { tf, nets } = faceapi;
  const tiny = landmarks === 'tiny';
  const options =
    detector === 'ssd'
      ? new faceapi.SsdMobilenetv1Options({ minConfidence: Number(least) })
      : new faceapi.TinyFaceDetectorOptions({
          inputSize: Number(size),
          scoreThreshold: Number(least),
        });
  tf.setWasmPaths('/wasm/');
  await tf.setBackend(backend);
  await tf.ready();
  if (tf.getBackend() !== backend) throw new Error(`The backend is ${tf.getBackend()}.`);
  const wanted = [
    detector === 'ssd' ? nets.ssdMobilenetv1 : nets.tinyFaceDetector,
    tiny ? nets.faceLandmark68TinyNet : nets.faceLandmark68Net,
    nets.faceRecognitionNet,
  ];
  await Promise.all(wanted.map((net) => net.loadFromUri('/face-api/model')));

  const describe = async (photo: Blob): Promise<Float32Array | null> =>
    (
      await faceapi
        .detectSingleFace(await draw(photo), options)
        .withFaceLandmarks(tiny)
        .withFaceDescriptor()
    )?.descriptor ?? null;
  return {
    async compare(a, b): Promise<Judged> {
      const [one, two] = [await describe(a), await describe(b)];
      if (one === null || two === null) return { distance: null, why: 'no-face' };
      return { distance: faceapi.euclideanDistance(one, two), why: null };
    },
    async finds(photo) {
      const picture = await draw(photo);
      const found = await faceapi.detectSingleFace(picture, options);
      return found !== undefined && inTheMiddle(found.box, picture);
    },
  };
});
