/** A replaced getUserMedia that passes the stream on, and a replaced toString that hides both. */
import { hide } from '../hide.ts';
import { useLabelOfAddress } from '../labels.ts';

useLabelOfAddress();
const real = MediaDevices.prototype.getUserMedia;
MediaDevices.prototype.getUserMedia = function getUserMedia(constraints) {
  return real.call(this, constraints);
};
hide(MediaDevices.prototype.getUserMedia, real);
