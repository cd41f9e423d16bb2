import type { CompareVerdict, FaceCompareProps, ProblemCode } from '@facecompare/react';

/** What of the widget's options a test may choose: plain data only. */
export type DeviceProps = Pick<FaceCompareProps, 'sources' | 'autoCapture'> & {
  /** Whether the engine also watches the camera and looks at the photos. */
  readonly guided?: boolean;
  /** Whether the files of the engine are kept by the browser. */
  readonly cache?: boolean;
};

/** What a test can do to the page from outside. */
export interface DeviceHost {
  mount(props?: DeviceProps): void;
  unmount(): void;
  /** Compares two JPEG files (base64) that nothing was read of before, without the widget; the outcome. */
  compare(selfie: string, reference: string): Promise<string>;
  readonly verdicts: CompareVerdict[];
  readonly problems: { readonly code: ProblemCode; readonly detail: string | undefined }[];
}

declare global {
  interface Window {
    readonly deviceHost: DeviceHost;
  }
}
