/** What a page is known to allow; a fact that is left out is not known. */
export interface CameraFacts {
  /** Whether the page's Permissions-Policy allows the camera; null where the browser does not tell. */
  readonly policyAllows?: boolean | null;
  /** Whether the page is a secure context (https, or localhost). */
  readonly secure?: boolean;
  /** Whether `getUserMedia` exists. */
  readonly supported?: boolean;
}

interface FeaturePolicy {
  allowsFeature(feature: string): boolean;
}

/**
 * Looks at the page without asking the person anything.
 * @param win the window to look at
 * @returns no facts where there is no window (on a server) or it cannot be read. Never throws.
 */
export function cameraFacts(win: Window | undefined = globalThis.window): CameraFacts {
  try {
    if (!win) return {};
    // The standard's name first; Chromium 156 has only the older one, and a browser may have neither.
    const page = win.document as Document & {
      permissionsPolicy?: FeaturePolicy;
      featurePolicy?: FeaturePolicy;
    };
    return {
      secure: win.isSecureContext,
      supported: typeof win.navigator.mediaDevices?.getUserMedia === 'function',
      policyAllows: (page.permissionsPolicy ?? page.featurePolicy)?.allowsFeature('camera') ?? null,
    };
  } catch {
    return {};
  }
}
