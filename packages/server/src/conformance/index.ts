export { describeUpstream } from './describe-upstream.ts';
export type { CallOptions } from './upstream-call.ts';
export { upstreamCall } from './upstream-call.ts';
export type { TestRunner, UpstreamHarness } from './upstream-harness.ts';
