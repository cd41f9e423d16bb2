/** Advice for a developer who builds a page. Production builds leave all of this out. */

/** The facts about the page and the options that the advice depends on. */
export interface DevelopmentFacts {
  /** The absolute URL of the backend; null if the backend is an object. */
  readonly url: URL | null;
  readonly pageOrigin: string;
  readonly secure: boolean;
  /** Whether the page, and the frame around it, allow the camera. */
  readonly cameraAllowed: boolean;
  /** Whether the style sheet is on the page, or is not wanted. */
  readonly styled: boolean;
  /** How often the backend was a different object than in the previous render. */
  readonly backendChanges: number;
  /** Whether `request` is set beside a session. */
  readonly requestLeftOut: boolean;
}

/** Hosts of vendors that need an API key, which must not be in a browser. */
const VENDORS =
  /(^|\.)(vlens(eg)?\.(com|co)|rekognition\.[\w-]+\.amazonaws\.com|faceplusplus\.com|luxand\.cloud|kairos\.com|didit\.me|regulaforensics\.com|findface\.pro|baidubce\.com|cognitiveservices\.azure\.com)$/;
const KEY = /api[-_]?key|secret|token|^key$/i;
/** So many changes are not intended: the host creates a new backend in each render. */
const MANY_CHANGES = 5;

/** Returns one sentence for each thing that will cause a problem later. */
export function advice({
  url,
  pageOrigin,
  secure,
  cameraAllowed,
  styled,
  backendChanges,
  requestLeftOut,
}: DevelopmentFacts): string[] {
  const sentences: string[] = [];
  if (url && [...url.searchParams.keys()].some((name) => KEY.test(name)))
    sentences.push(
      'There is a key in the backend URL. Whatever the browser holds, everybody holds: keep it on your server (docs/recipes/vlens-next.md).',
    );
  if (url && VENDORS.test(url.hostname))
    sentences.push(
      `${url.hostname} answers only to your key, which must not be in a browser. Put a route of your own in between (docs/recipes/vlens-next.md).`,
    );
  if (!secure)
    sentences.push(
      `${pageOrigin} is not secure, and browsers give no camera to such pages. Use https, or localhost while you build the page.`,
    );
  if (secure && !cameraAllowed)
    sentences.push(
      'This page may not use the camera. Send the header Permissions-Policy: camera=(self), and in a frame set allow="camera" (docs/problems/camera-blocked-by-page.md).',
    );
  if (!styled)
    sentences.push(
      'The styles are missing: import @facecompare/react/styles.css, or set unstyled.',
    );
  if (backendChanges >= MANY_CHANGES)
    sentences.push(
      'The backend is a new object with each render. Make it once, outside of the component or with useMemo: it remembers what it sent.',
    );
  if (requestLeftOut)
    sentences.push(
      'A session sets the fields of `request` itself, so they are left out. Set them where your server opens the session.',
    );
  return sentences;
}
