import type { Backend } from '@facecompare/contract';

/** A backend that is ready to be measured. */
export interface MeasuredBackend {
  readonly backend: Backend;
  /** What the report calls it. */
  readonly title: string;
  /** Stands for the backend and its settings in digests. It holds no secret. */
  readonly identity: string;
  /** Comparisons at the same time, unless the user says another number. */
  readonly concurrency: number;
  close(): Promise<void>;
}
