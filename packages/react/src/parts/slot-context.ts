import { createContext } from 'react';
import type { ScreenProps } from '../screens/screen-props.ts';

/** The props of the current screen, for its slots; null if the slots stay ours. */
export const SlotContext = createContext<ScreenProps | null>(null);
