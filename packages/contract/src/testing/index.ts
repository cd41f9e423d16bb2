export type { ContradictoryAnswer } from './contradictory-answers.ts';
export { CONTRADICTORY_ANSWERS, PLAIN_MATCH } from './contradictory-answers.ts';
export type { BackendHarness, TestRunner } from './describe-backend.ts';
export { describeBackend } from './describe-backend.ts';
export { sampleInconclusive, sampleVerdict } from './sample-verdict.ts';
export type { ScriptedBackend, ScriptedStep } from './scripted-backend.ts';
export { scriptedBackend } from './scripted-backend.ts';
export type { GuideScript, ScriptedGuide } from './scripted-guide.ts';
export { GOOD_READING, scriptedGuide } from './scripted-guide.ts';
