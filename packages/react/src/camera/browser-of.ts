/** Which browser and which system a person uses, as far as the way to allow the camera differs. */

/** A browser whose way to allow the camera is known; `other` is every one that it is not known of. */
export type Browser =
  | 'chrome'
  | 'edge'
  | 'firefox'
  | 'safari'
  | 'ios-safari'
  | 'ios-other'
  | 'android-chrome'
  | 'samsung-internet'
  /** The page inside of another app: a messenger, a social network, a WebView. */
  | 'in-app'
  | 'other';

export type System = 'mac' | 'windows' | 'ios' | 'android' | 'linux';

/** What of `navigator` is looked at. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
  readonly userAgentData?: {
    readonly platform?: string;
    readonly brands?: readonly { readonly brand: string }[];
  };
}

/** Apps that show pages in a window of their own, by the mark they leave; and the marks of a WebView. */
const IN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|Messenger|\bLine\/|MicroMessenger|WhatsApp|Snapchat|TikTok|musical_ly|Bytedance|Pinterest|LinkedInApp|Twitter|KAKAOTALK|GSA\/|; wv\)|Electron\//i;

/**
 * The operating system. `linux` stands for everything else as well.
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
 * The browser, by what it says of itself. It may say anything, so this only ever chooses words.
 * @param facts `navigator`
 */
export function browserOf(facts: BrowserFacts): Browser {
  const { userAgent, userAgentData } = facts;
  const told = `${userAgent} ${userAgentData?.brands?.map(({ brand }) => brand).join(' ') ?? ''}`;
  const system = systemOf(facts);
  // A browser on iOS says Safari; a mere window for pages does not.
  if (
    IN_APP.test(told) ||
    /Android WebView/.test(told) ||
    (system === 'ios' && !/Safari\//.test(told))
  )
    return 'in-app';
  if (system === 'ios')
    return /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo|Ddg\/|YaBrowser/.test(told)
      ? 'ios-other'
      : 'ios-safari';
  if (/SamsungBrowser/.test(told)) return 'samsung-internet';
  if (/OPR\/|YaBrowser|Vivaldi/.test(told)) return 'other';
  if (system === 'android') return /Chrome\//.test(told) ? 'android-chrome' : 'other';
  if (/Edg\//.test(told)) return 'edge';
  if (/Firefox\//.test(told)) return 'firefox';
  if (/Chrome\//.test(told)) return 'chrome';
  return /Version\/.*Safari\//.test(told) && system === 'mac' ? 'safari' : 'other';
}
