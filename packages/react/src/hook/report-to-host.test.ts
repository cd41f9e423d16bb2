import type { Problem } from '@facecompare/contract';
import { expect, it } from 'vitest';
import { options } from '../../test/support/face.test-support.ts';
import { type Reported, reportGuideProblem } from './report-to-host.ts';

it('F-9: reports each problem of a guide once, and never reports that its work was aborted', () => {
  const codes: Problem['code'][] = [];
  const reported: Reported = { guide: new Set(), same: false, comparisons: 0, since: 0 };
  const host = options({ onProblem: ({ code }) => codes.push(code) });
  for (const code of ['aborted', 'timeout', 'timeout', 'network-failed', 'timeout'] as const)
    reportGuideProblem(host, { code }, reported);
  expect(codes).toEqual(['timeout', 'network-failed']);
});
