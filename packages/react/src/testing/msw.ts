/** Handlers for Mock Service Worker; an entry of its own, because nobody else needs `msw`. */
export type { FaceCompareHandlersOptions, WireStep } from './face-compare-handlers.ts';
export { faceCompareHandlers } from './face-compare-handlers.ts';
