import type { CompareRequest } from '@facecompare/contract';
import { marginOf, similarityOf } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { readFace } from '../read-face.test-support.ts';
import { verdictOf } from './verdict-of.ts';

const photo = { blob: new Blob(), width: 1, height: 1, source: 'file' } as const;
const REQUEST: CompareRequest = { selfie: photo, reference: photo, requestId: 'R' };

describe('verdictOf', () => {
  it.each([
    [0.7, 'match'],
    [0.1, 'no-match'],
  ] as const)('turns a decided judgement at a cosine of %d into %s', (cosine, outcome) => {
    const judgement = judge(readFace({ liveScore: 0.01 }), readFace({ cosine }));
    const { dissimilarity } = judgement;
    const found = { faceFound: true, problem: null };
    expect(verdictOf(judgement, REQUEST, 2.4)).toMatchObject({
      outcome,
      sides: { selfie: found, reference: found },
      problem: null,
      spoof: null,
      liveScore: 0.01,
      dissimilarity,
      threshold: 2.4,
      margin: marginOf(dissimilarity, 2.4),
      similarity: similarityOf(dissimilarity, 2.4),
      ids: { request: 'R', transaction: null, clientTransaction: null },
    });
  });

  it('turns a problem into an inconclusive verdict without numbers', () => {
    const judgement = judge(readFace(), { problem: { code: 'no-face' } });
    const problem = { code: 'no-face', sides: ['reference'] };
    expect(verdictOf(judgement, REQUEST, 2.4)).toMatchObject({
      outcome: 'inconclusive',
      sides: {
        selfie: { faceFound: true, problem: null },
        reference: { faceFound: false, problem },
      },
      problem,
      dissimilarity: null,
      margin: null,
      similarity: null,
    });
  });

  it('says whether the selfie was checked for a fake', () => {
    const spoof = (liveScore: number) =>
      verdictOf(judge(readFace({ liveScore }), readFace(), { spoofThreshold: 0.5 }), REQUEST, 2.4);
    expect(spoof(0.4)).toMatchObject({ outcome: 'inconclusive', spoof: true });
    expect(spoof(0.5)).toMatchObject({ outcome: 'match', spoof: false });
  });
});
