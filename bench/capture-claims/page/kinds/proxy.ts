/** A Proxy around getUserMedia that passes the camera's stream on. */
import { useLabelOfAddress } from '../labels.ts';

useLabelOfAddress();
MediaDevices.prototype.getUserMedia = new Proxy(MediaDevices.prototype.getUserMedia, {
  apply: (target, self, input) => Reflect.apply(target, self, input),
});
