export type { TestRunner, UpstreamHarness } from './describe-upstream.ts';
export { describeUpstream } from './describe-upstream.ts';
export type { CallOptions } from './upstream-call.ts';
export { upstreamCall } from './upstream-call.ts';
