import type { Backend } from '@facecompare/contract';
import type { FaceCompareOptions } from '../../types.ts';

/** Returns whether the option is a Backend and not a URL. */
export const isBackend = (backend: FaceCompareOptions['backend']): backend is Backend =>
  typeof (backend as Partial<Backend> | null | undefined)?.compare === 'function';
