/**
 * Everything that only a page with a guide needs. `use-guidance.ts` loads it when a camera opens or
 * a guide checks a photo.
 */
export { checkFinding } from './check-finding.ts';
export { Layer, TurnOff } from './guide-layer.tsx';
export { lastNumbers } from './guide-numbers.ts';
export { Loading } from './loading.tsx';
export { Body, Found, Heading, Photo } from './photo-gate.tsx';
export { takeBest } from './take-best.ts';
export { watchWithGuide } from './watch-with-guide.ts';
