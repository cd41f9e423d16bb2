/** The stream of a canvas, with the label of a camera, and every trace of it hidden. */
import { hide } from '../hide.ts';
import { useLabelOfAddress } from '../labels.ts';
import { canvasStream } from '../streams.ts';

useLabelOfAddress();
const real = MediaDevices.prototype.getUserMedia;
MediaDevices.prototype.getUserMedia = async () => canvasStream();
hide(MediaDevices.prototype.getUserMedia, real);
Reflect.deleteProperty(CanvasCaptureMediaStreamTrack.prototype, 'canvas');
