import type { FaceCompareProps } from '@facecompare/react';

/** The options of the widget that a test may set. They are sent into the page. */
export interface HostProps
  extends Pick<
    FaceCompareProps,
    'sources' | 'alternative' | 'messages' | 'locale' | 'consent' | 'maxAttempts'
  > {
  /** The access token of the page. */
  readonly token?: string;
  /** The page's own callback throws, with all its arguments in the error. */
  readonly throws?: boolean;
}

/** The interface for tests of the page that holds the widget. */
export interface HostPage {
  mount(props?: HostProps): void;
  unmount(): void;
}

declare global {
  interface Window {
    readonly host: HostPage;
  }
}
