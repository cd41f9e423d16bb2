/** Finds the person's browser and operating system, because the way to allow the camera differs. */

/** A browser for which we know how to allow the camera. `other` is every other browser. */
export type Browser =
  | 'chrome'
  | 'edge'
  | 'firefox'
  | 'safari'
  | 'ios-safari'
  | 'ios-other'
  | 'android-chrome'
  | 'samsung-internet'
  /** A page inside another app, such as a messenger, a social network or a WebView. */
  | 'in-app'
  | 'other';

export type System = 'mac' | 'windows' | 'ios' | 'android' | 'linux';

/** The properties of `navigator` that we read. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
  readonly userAgentData?: {
    readonly platform?: string;
    readonly brands?: readonly { readonly brand: string }[];
  };
}

/** User agent marks of apps that show pages in their own window, and of WebViews. */
const IN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|Messenger|\bLine\/|MicroMessenger|WhatsApp|Snapchat|TikTok|musical_ly|Bytedance|Pinterest|LinkedInApp|Twitter|KAKAOTALK|GSA\/|; wv\)|Electron\//i;

/**
 * Returns the operating system. `linux` also stands for every unknown system.
 * @param facts `navigator`. An iPad says that it is a Mac, but no Mac has a touch screen.
 */
export function systemOf({ userAgent, maxTouchPoints = 0, userAgentData }: BrowserFacts): System {
  const platform = `${userAgentData?.platform ?? ''} ${userAgent}`;
  if (/iPhone|iPad|iPod/.test(platform)) return 'ios';
  if (/Android/.test(platform)) return 'android';
  if (/Macintosh|macOS/.test(platform)) return maxTouchPoints > 1 ? 'ios' : 'mac';
  return /Windows/.test(platform) ? 'windows' : 'linux';
}

/**
 * Returns the browser from its user agent. A user agent can be false, so the result only chooses
 * messages.
 * @param facts `navigator`
 */
export function browserOf(facts: BrowserFacts): Browser {
  const { userAgent, userAgentData } = facts;
  const names = `${userAgent} ${userAgentData?.brands?.map(({ brand }) => brand).join(' ') ?? ''}`;
  const system = systemOf(facts);
  // Browsers on iOS have "Safari" in the user agent; a WebView does not.
  if (
    IN_APP.test(names) ||
    /Android WebView/.test(names) ||
    (system === 'ios' && !/Safari\//.test(names))
  )
    return 'in-app';
  if (system === 'ios')
    return /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo|Ddg\/|YaBrowser/.test(names)
      ? 'ios-other'
      : 'ios-safari';
  if (/SamsungBrowser/.test(names)) return 'samsung-internet';
  if (/OPR\/|YaBrowser|Vivaldi/.test(names)) return 'other';
  if (system === 'android') return /Chrome\//.test(names) ? 'android-chrome' : 'other';
  if (/Edg\//.test(names)) return 'edge';
  if (/Firefox\//.test(names)) return 'firefox';
  if (/Chrome\//.test(names)) return 'chrome';
  return /Version\/.*Safari\//.test(names) && system === 'mac' ? 'safari' : 'other';
}
