import type { CompareVerdict, FaceCompareProps, ProblemCode } from '@facecompare/react';

/** The options of the widget that a test may choose: plain data only. */
export type DeviceProps = Pick<FaceCompareProps, 'sources' | 'autoCapture'> & {
  /** Whether the engine also watches the camera and inspects the photos. */
  readonly guided?: boolean;
  /** Whether the browser caches the files of the engine. */
  readonly cache?: boolean;
};

/** The interface of the page for tests. */
export interface DeviceHost {
  mount(props?: DeviceProps): void;
  unmount(): void;
  /**
   * Compares two JPEG files (base64) without the widget and without earlier work on them. Returns
   * the outcome.
   */
  compare(selfie: string, reference: string): Promise<string>;
  readonly verdicts: CompareVerdict[];
  readonly problems: { readonly code: ProblemCode; readonly detail: string | undefined }[];
}

declare global {
  interface Window {
    readonly deviceHost: DeviceHost;
  }
}
