/** What a person who has started sees: the picture of the camera, and the screens that need a photo. */
import { comparingScreen } from './parts/comparing-screen.tsx';
import { failedScreen } from './parts/failed-screen.tsx';
import { lookScreen } from './parts/look-screen.tsx';
import { readyScreen } from './parts/ready-screen.tsx';
import { inconclusiveScreen, matchScreen, noMatchScreen } from './parts/verdict-screen.tsx';

export { attachCamera, CameraPicture, listCameras, onCamerasChanged } from './parts/camera-picture.tsx';

export const laterScreens = {
  look: lookScreen,
  ready: readyScreen,
  comparing: comparingScreen,
  match: matchScreen,
  'no-match': noMatchScreen,
  inconclusive: inconclusiveScreen,
  failed: failedScreen,
};
