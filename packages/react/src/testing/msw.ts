/** Handlers for Mock Service Worker. They are a separate entry, because only they need `msw`. */
export type { FaceCompareHandlersOptions, WireStep } from './face-compare-handlers.ts';
export { faceCompareHandlers } from './face-compare-handlers.ts';
