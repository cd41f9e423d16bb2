/** The screens that only a person with a photo gets to see; fetched with the image path, after Start. */
import { comparingScreen } from './parts/comparing-screen.tsx';
import { failedScreen } from './parts/failed-screen.tsx';
import { lookScreen } from './parts/look-screen.tsx';
import { readyScreen } from './parts/ready-screen.tsx';
import { inconclusiveScreen, matchScreen, noMatchScreen } from './parts/verdict-screen.tsx';

export const laterScreens = {
  look: lookScreen,
  ready: readyScreen,
  comparing: comparingScreen,
  match: matchScreen,
  'no-match': noMatchScreen,
  inconclusive: inconclusiveScreen,
  failed: failedScreen,
};
