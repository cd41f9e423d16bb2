export type {
  CaptureClaims,
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
export type { ListedService } from './answer/public-services.ts';
export type { CaptureRule } from './capture/capture-rules.ts';
export type { CompareConfig } from './compare/compare-faces.ts';
export type { HandlerConfig } from './compare/compare-handler.ts';
export { createFaceCompareHandler } from './compare/compare-handler.ts';
export type { OnVerdict, VerdictEvent } from './compare/verdict-hook.ts';
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

export type { RunServerOptions, ServerParts } from './run-server.ts';
export { runServer } from './run-server.ts';
export type { WithdrawnSession } from './sessions/consent/withdrawn-session.ts';
export type { Sessions } from './sessions/create-sessions.ts';

export { createSessions } from './sessions/create-sessions.ts';
export type { CreatedSession } from './sessions/created-session.ts';
export type { ErasedSession } from './sessions/erased-session.ts';
export type { SessionsClient, SessionsClientOptions } from './sessions/http/sessions-client.ts';
export { createSessionsClient } from './sessions/http/sessions-client.ts';
export type { ImageDigests, SessionComparison } from './sessions/session.ts';
export type { SessionAccess } from './sessions/session-access.ts';
export type { NewSession } from './sessions/session-input.ts';
export type {
  SessionConsent,
  SessionState,
  SessionView,
  SessionWithdrawal,
} from './sessions/session-view.ts';
export type { SessionsOptions } from './sessions/sessions-options.ts';
export { connectRedisStore } from './sessions/stores/connect-redis-store.ts';
export type { MemorySessionStoreOptions } from './sessions/stores/memory-session-store.ts';
export { memorySessionStore } from './sessions/stores/memory-session-store.ts';
export type { RedisSessionStoreOptions } from './sessions/stores/redis-session-store.ts';
export { redisSessionStore } from './sessions/stores/redis-session-store.ts';
export type { SessionStore } from './sessions/stores/session-store.ts';
export type { WebhookOptions } from './sessions/webhooks/webhook-endpoint.ts';
export type { WebhookEvent } from './sessions/webhooks/webhook-event.ts';
export type { MemoryStoreOptions } from './store/memory.ts';
export { memoryStore } from './store/memory.ts';
export type { KeptVerdict, VerdictStore } from './store/verdict-store.ts';
export type { Upstream, UpstreamCall } from './upstream.ts';
export type { EngineUpstreamOptions } from './upstreams/engine.ts';
export { engineUpstream } from './upstreams/engine.ts';
export type { VlensOptions } from './upstreams/vlens.ts';
export { vlens } from './upstreams/vlens.ts';
