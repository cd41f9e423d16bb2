import type { FaceCompareProps } from '@facecompare/react';

/** What a test may say of the widget; it is sent into the page. */
export interface HostProps
  extends Pick<
    FaceCompareProps,
    'sources' | 'alternative' | 'words' | 'locale' | 'consent' | 'maxAttempts'
  > {
  /** The access token of the page. */
  readonly token?: string;
  /** The page's own callback throws, with everything it was told in the error. */
  readonly throws?: boolean;
}

/** The page that holds the widget, as a test reaches it. */
export interface HostPage {
  mount(props?: HostProps): void;
  unmount(): void;
}

declare global {
  interface Window {
    readonly host: HostPage;
  }
}
