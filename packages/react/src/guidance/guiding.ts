/** All that only a camera with a guide needs; `use-guidance.ts` fetches it when such a camera opens. */
export { Layer, TurnOff } from './guide-layer.tsx';
export { takeBest } from './take-best.ts';
export { watchWithGuide } from './watch-with-guide.ts';
