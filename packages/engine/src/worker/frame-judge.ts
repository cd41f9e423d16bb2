import type { GuideReading } from '@facecompare/contract';
export const createFrameJudge =
  (_gates: unknown) =>
  (_look: unknown, _of: unknown): GuideReading => ({ hint: null, face: null });
