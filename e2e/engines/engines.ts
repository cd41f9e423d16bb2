import type { CameraSetting, Engine, EngineName } from './engine.ts';
import { openChromium, openFirefox } from './playwright-engine.ts';
import { openWebkit } from './webkit-engine.ts';

const OPEN: Readonly<Record<EngineName, (camera: CameraSetting) => Promise<Engine>>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebkit,
};

/** The engines of this run: all three, or those that `ENGINES` names, separated by commas. */
export const ENGINES = (process.env.ENGINES?.split(',') ?? Object.keys(OPEN)) as readonly EngineName[];

export const openEngine = (name: EngineName, camera: CameraSetting = 'given'): Promise<Engine> => OPEN[name](camera);
