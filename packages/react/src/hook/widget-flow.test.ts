import type { CompareVerdict } from '@facecompare/contract';
import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import type { FlowInput } from '@facecompare/flow';
import { describe, expect, it } from 'vitest';
import { prepared } from '../../test/support/face.test-support.ts';
import type { FaceCompareOptions, FlowReport } from '../types.ts';
import { flowConfigOf } from './flow-config.ts';
import { widgetFlow } from './widget-flow.ts';

const SIDES = ['selfie', 'reference'] as const;

/** A widget that compares, with the test in place of its jobs. */
function comparing(
  onReport: (
    report: FlowReport,
    send: (event: FlowInput) => void,
    options: FaceCompareOptions,
  ) => void,
) {
  const verdicts: CompareVerdict[] = [];
  const options: FaceCompareOptions = {
    backend: scriptedBackend([]),
    sources: { selfie: ['file'], reference: ['file'] },
    onEvent: (report) => onReport(report, flow.send, options),
    onVerdict: (verdict) => verdicts.push(verdict),
  };
  const { flow } = widgetFlow(options);
  flow.send({ type: 'start' });
  for (const [index, side] of SIDES.entries()) {
    flow.send({ type: 'file/choose', side, file: new Blob(['a file']) });
    const image = { ...prepared(`${index}`), source: 'file' } as const;
    flow.send({ type: 'image/prepared', side, jobId: flow.getState().lastJobId, image });
  }
  flow.send({ type: 'compare/start' });
  const answer = (verdict = sampleVerdict('match')) => {
    flow.send({ type: 'compare/succeeded', jobId: flow.getState().lastJobId, verdict });
    return verdict;
  };
  return { flow, verdicts, answer };
}

describe('a host that acts while a verdict is reported', () => {
  it('F-3: gets the verdict that stays on the screen when it only changes the flow config', () => {
    const { flow, verdicts, answer } = comparing(({ type }, send, options) => {
      if (type === 'compare/succeeded')
        send({ type: 'config/changed', config: flowConfigOf({ ...options, maxAttempts: 3 }) });
    });
    const verdict = answer();
    expect([flow.getState().stage, verdicts]).toEqual(['verdict', [verdict]]);
  });

  it.each<FlowInput>([
    { type: 'reset' },
    { type: 'withdraw' },
    { type: 'terms/changed' },
    { type: 'photo/discard', side: 'selfie' },
    { type: 'file/choose', side: 'reference', file: new Blob(['another']) },
  ])('F-3: gets no verdict that $type has ended', (event) => {
    const { flow, verdicts, answer } = comparing(({ type }, send) => {
      if (type === 'compare/succeeded') send(event);
    });
    answer();
    expect([flow.getState().stage === 'verdict', verdicts]).toEqual([false, []]);
  });
});
