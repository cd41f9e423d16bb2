/** What the page is known to allow. A missing property means that we do not know. */
export interface CameraFacts {
  /** Whether the page's Permissions-Policy allows the camera; null if the browser does not say. */
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
 * Reads what the page allows, without asking the person anything.
 * @param win the window to read
 * @returns no facts if there is no window (on a server) or if it cannot be read. Never throws.
 */
export function cameraFacts(win: Window | undefined = globalThis.window): CameraFacts {
  try {
    if (!win) return {};
    // Chromium 156 has only the older name, and a browser may have neither.
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
