import type { FaceCompareAnswer } from '@facecompare/contract';

/** The answer to one comparison. If it belongs to a session, it names its verdict. */
export interface JudgedAnswer extends FaceCompareAnswer {
  readonly session?: {
    /** Made by this server for each comparison that was judged. */
    readonly comparison_id: string;
    /** The signed statement about it. */
    readonly receipt: string;
  };
}
