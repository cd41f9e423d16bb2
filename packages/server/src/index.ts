export type {
  FaceCompareAnswer,
  FaceCompareInput,
  Problem,
  ProblemCode,
  Side,
} from '@facecompare/contract';
export { isProblemCode, ProblemError } from '@facecompare/contract';
export type { UpstreamVerdict } from './answer/answer-for.ts';
export { refusalFor, verdictFor } from './answer/answer-for.ts';
export type { ImageProblem } from './answer/problem-answer.ts';
export type { CompareConfig } from './compare-faces.ts';
export type { HandlerConfig } from './compare-handler.ts';
export { createFaceCompareHandler } from './compare-handler.ts';
export type { UpstreamConfig } from './config/upstream-config.ts';
export type { Environment } from './config/variables.ts';
export type { ServerConfig } from './config.ts';
export { readConfig } from './config.ts';
export type { AppConfig } from './create-app.ts';
export { createApp, DEMO_PATH } from './create-app.ts';
export { createHttpServer, drain } from './http-server.ts';
export type { NodeHandler, NodeRequest } from './node-handler.ts';
export { toNodeHandler } from './node-handler.ts';
export type { RequestRecord } from './request-record.ts';
export type { MemoryStoreOptions } from './store/memory.ts';
export { memoryStore } from './store/memory.ts';
export type { KeptVerdict, VerdictStore } from './store/verdict-store.ts';
export type { Upstream, UpstreamCall } from './upstream.ts';
export type { EngineUpstreamOptions } from './upstreams/engine.ts';
export { engineUpstream } from './upstreams/engine.ts';
export type { VlensOptions } from './upstreams/vlens.ts';
export { vlens } from './upstreams/vlens.ts';
export type { ListedService } from './upstreams/vlens-services.ts';
export type { OnVerdict, VerdictEvent } from './verdict-hook.ts';
