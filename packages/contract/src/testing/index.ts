export type { BackendHarness, TestRunner } from './describe-backend.ts';
export { describeBackend } from './describe-backend.ts';
export { sampleInconclusive, sampleVerdict } from './sample-verdict.ts';
export type { ScriptedBackend, ScriptedStep } from './scripted-backend.ts';
export { scriptedBackend } from './scripted-backend.ts';
