export type { AnswerRules, SentIds } from './answer/must-be-whole.ts';
export { readAnswer } from './answer/read-answer.ts';
export type {
  Backend,
  BackendSession,
  CompareOptions,
  ComparePhase,
  CompareRequest,
  HeldRequest,
  LoadProgress,
  OpenSession,
} from './backend.ts';
export type { CameraClass, CaptureClaims } from './capture-claims.ts';
export { wireCapture } from './capture-claims.ts';
export { checkVerdict } from './check-verdict.ts';
export {
  FaceCompareAnswer,
  FaceCompareInput,
  FaceMatchOutput,
  ProblemOutput,
  ScanServicesOutput,
} from './compare.ts';
export type { ComparedImage, ImageSource } from './compared-image.ts';
export { isFaceFound } from './face-found.ts';
export type {
  FaceBox,
  FaceGuide,
  GuideDirection,
  GuideFinding,
  GuideHint,
  GuideReading,
  PhotoFinding,
  WatchedVideo,
  WatchOptions,
} from './face-guide.ts';
export { endpointOf } from './http/endpoint.ts';
export { looksLikeAddress } from './http/looks-like-address.ts';
export { pageAddress } from './http/page-address.ts';
export { timeLimit } from './http/time-limit.ts';
export { untilAborted } from './http/until-aborted.ts';
export type { ImageFormat } from './image-rules.ts';
export { IMAGE_RULES, imageFormatOf, PREPARED_RULES } from './image-rules.ts';
export type { MatchRules, VerdictRules } from './match-rules.ts';
export type { Problem, ProblemCode, Side } from './problem.ts';
export {
  isProblemCode,
  isRetryable,
  PROBLEM_CODES,
  PROBLEMS,
  ProblemError,
  problemOf,
} from './problem.ts';
export { reportPhase } from './report-phase.ts';
export type { RequestFields } from './request-fields.ts';
export { type SessionState, sessionStateIn } from './session/session-state.ts';
export type { SessionStatus } from './session/session-status.ts';
export { DEFAULT_THRESHOLD, marginOf, similarityOf } from './similarity.ts';
export type {
  CompareVerdict,
  DecidedVerdict,
  InconclusiveVerdict,
  SideFinding,
  VerdictFacts,
} from './verdict.ts';
export { vlensMeaningOf } from './vlens-codes.ts';
export type { ImageField } from './wire-names.ts';
export {
  COMPARE_PATH,
  IMAGE_FIELDS,
  SESSION_COMPARE_PATH,
  SESSION_PATH,
  SESSION_WITHDRAW_PATH,
  SESSIONS_PATH,
} from './wire-names.ts';
