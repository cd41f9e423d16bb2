/** A replaced getUserMedia that passes the camera's stream on. */
import { useLabelOfAddress } from '../labels.ts';

useLabelOfAddress();
const real = MediaDevices.prototype.getUserMedia;
MediaDevices.prototype.getUserMedia = function getUserMedia(constraints) {
  return real.call(this, constraints);
};
