export type { End } from './end.ts';
export { configProblem, endOf } from './end.ts';
export type { Command, CommandType, FlowEvent, FlowInput } from './event.ts';
export type { Job } from './jobs.ts';
export { jobFailed, jobKey, jobs } from './jobs.ts';
export { pairId } from './pair-id.ts';
export { can, reduce } from './reduce.ts';
export type { Flow, FlowOptions } from './run-flow.ts';
export { runFlow } from './run-flow.ts';
export { sameImage } from './same-image.ts';
export type { Screen } from './screen.ts';
export type {
  CameraStatus,
  FlowConfig,
  FlowSession,
  Photo,
  PreparedImage,
  RawImage,
  Refused,
  Source,
  Stage,
  State,
} from './state.ts';
export {
  attemptsLeft,
  DEFAULT_CONFIG,
  initialState,
  isSettled,
  MAX_REFUSALS,
  otherSide,
} from './state.ts';
export type { View } from './view.ts';
export { view } from './view.ts';
