/** Every picture that the code draws, by its name in docs/pictures. */
import { drawAccuracy } from './draw-accuracy.ts';
import { drawFlow } from './draw-flow.ts';
import { drawLeaks } from './draw-leaks.ts';
import { drawOnDevice } from './draw-on-device.ts';
import { drawPackages } from './draw-packages.ts';
import { drawPerformance } from './draw-performance.ts';

export const PICTURES: Readonly<Record<string, () => string>> = {
  'packages.svg': drawPackages,
  'state-machine.svg': drawFlow,
  'accuracy.svg': drawAccuracy,
  'on-device.svg': drawOnDevice,
  'performance.svg': drawPerformance,
  'camera-leaks.svg': drawLeaks,
};

export const pictureFile = (name: string): URL =>
  new URL(`../../docs/pictures/${name}`, import.meta.url);
