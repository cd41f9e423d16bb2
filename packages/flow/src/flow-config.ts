import type { Problem, Side } from '@facecompare/contract';

/** How a person may add a photo. */
export type Source = 'camera' | 'file';

/** The flow config of the host. */
export interface FlowConfig {
  /** How often the two photos may be judged different; null for no limit. */
  readonly maxAttempts: number | null;
  /** Whether a guide inspects each photo before it counts as ready. */
  readonly guided: boolean;
  /**
   * Whether the backend starts work on a photo when it is ready. Only if no photo leaves the
   * device.
   */
  readonly headStart: boolean;
  /** A reference photo that the host already holds. The person cannot change it. */
  readonly hostReference: Blob | string | null;
  /** The token of the session that the host's server opened; null if there is none. */
  readonly session: string | null;
  readonly sources: Readonly<Record<Side, readonly Source[]>>;
  /**
   * A problem of the host's setup that the edge found, such as an invalid address; null if there is
   * none.
   */
  readonly problem: Problem | null;
}

export const DEFAULT_CONFIG: FlowConfig = {
  maxAttempts: null,
  guided: false,
  headStart: false,
  hostReference: null,
  session: null,
  sources: { selfie: ['camera'], reference: ['file', 'camera'] },
  problem: null,
};
