import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Browser, type BrowserFacts, browserOf, type System, systemOf } from './browser-of.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

const SAYS: readonly (readonly [string, string, Browser, System])[] = [
  ['Chrome on Windows', `${WINDOWS} ${BLINK} Chrome/138.0.0.0 Safari/537.36`, 'chrome', 'windows'],
  ['Chrome on a Mac', `${MAC} ${BLINK} Chrome/138.0.0.0 Safari/537.36`, 'chrome', 'mac'],
  [
    'Chromium without a head',
    `${LINUX} ${BLINK} HeadlessChrome/138.0.0.0 Safari/537.36`,
    'chrome',
    'linux',
  ],
  [
    'Chrome on ChromeOS',
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${BLINK} Chrome/138.0.0.0 Safari/537.36`,
    'chrome',
    'linux',
  ],
  ['Edge', `${WINDOWS} ${BLINK} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`, 'edge', 'windows'],
  [
    'Firefox on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'firefox',
    'windows',
  ],
  [
    'Firefox on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
    'firefox',
    'mac',
  ],
  ['Safari', `${MAC} ${WEBKIT} Version/18.5 Safari/605.1.15`, 'safari', 'mac'],
  ['WebKitGTK', `${LINUX} ${WEBKIT} Version/18.0 Safari/605.1.15`, 'other', 'linux'],
  ['Opera', `${WINDOWS} ${BLINK} Chrome/136.0.0.0 Safari/537.36 OPR/120.0.0.0`, 'other', 'windows'],
  [
    'Safari on an iPhone',
    `${IPHONE} ${WEBKIT} Version/18.5 Mobile/15E148 Safari/604.1`,
    'ios-safari',
    'ios',
  ],
  [
    'Chrome on an iPhone',
    `${IPHONE} ${WEBKIT} CriOS/138.0.7204.33 Mobile/15E148 Safari/604.1`,
    'ios-other',
    'ios',
  ],
  [
    'Firefox on an iPhone',
    `${IPHONE} ${WEBKIT} FxiOS/140.0 Mobile/15E148 Safari/604.1`,
    'ios-other',
    'ios',
  ],
  [
    'Edge on an iPhone',
    `${IPHONE} ${WEBKIT} Version/18.0 EdgiOS/138.0.3351.65 Mobile/15E148 Safari/604.1`,
    'ios-other',
    'ios',
  ],
  [
    'Chrome on Android',
    `${ANDROID} ${BLINK} Chrome/138.0.0.0 Mobile Safari/537.36`,
    'android-chrome',
    'android',
  ],
  [
    'Edge on Android',
    `${ANDROID} ${BLINK} Chrome/138.0.0.0 Mobile Safari/537.36 EdgA/138.0.0.0`,
    'android-chrome',
    'android',
  ],
  [
    'Samsung Internet',
    `${ANDROID} ${BLINK} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'samsung-internet',
    'android',
  ],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
    'other',
    'android',
  ],
  [
    'Instagram on an iPhone',
    `${IPHONE} ${WEBKIT} Mobile/22F76 Instagram 385.0.0.26.75 (iPhone15,2; iOS 18_5; en_US)`,
    'in-app',
    'ios',
  ],
  [
    'Facebook on an iPhone',
    `${IPHONE} ${WEBKIT} Mobile/22F76 [FBAN/FBIOS;FBAV/518.0.0.48.104;FBBV/1;FBDV/iPhone15,2]`,
    'in-app',
    'ios',
  ],
  [
    'Messenger on Android',
    `Mozilla/5.0 (Linux; Android 15; Pixel 8; wv) ${BLINK} Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/512.0.0.1;]`,
    'in-app',
    'android',
  ],
  [
    'WeChat',
    `${IPHONE} ${WEBKIT} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/en`,
    'in-app',
    'ios',
  ],
  ['Line', `${IPHONE} ${WEBKIT} Mobile/15E148 Safari Line/15.9.0`, 'in-app', 'ios'],
  [
    'TikTok',
    `Mozilla/5.0 (Linux; Android 14; SM-S918B) ${BLINK} Version/4.0 Chrome/138.0 Mobile Safari/537.36 musical_ly_2024 BytedanceWebview/d8a21c6`,
    'in-app',
    'android',
  ],
  [
    'a WebView on Android',
    `Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A; wv) ${BLINK} Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36`,
    'in-app',
    'android',
  ],
  ['a WebView on an iPhone', `${IPHONE} ${WEBKIT} Mobile/15E148`, 'in-app', 'ios'],
  ['nothing', '', 'other', 'linux'],
];

describe('browserOf', () => {
  it.each(SAYS)('C-1, C-39: recognises %s', (_, userAgent, browser, system) => {
    expect([browserOf({ userAgent }), systemOf({ userAgent })]).toEqual([browser, system]);
  });

  it('C-1: recognises an iPad that says that it is a Mac by its touch screen', () => {
    const userAgent = `${MAC} ${WEBKIT} Version/18.5 Safari/605.1.15`;
    expect(browserOf({ userAgent, maxTouchPoints: 5 })).toBe('ios-safari');
    expect(browserOf({ userAgent, maxTouchPoints: 0 })).toBe('safari');
  });

  it('C-39: uses the brands of a browser when its user agent is shortened', () => {
    const userAgent = `${ANDROID} ${BLINK} Chrome/138.0.0.0 Mobile Safari/537.36`;
    const brands = [{ brand: 'Not)A;Brand' }, { brand: 'Android WebView' }, { brand: 'Chromium' }];
    expect(browserOf({ userAgent, userAgentData: { platform: 'Android', brands } })).toBe('in-app');
    expect(
      browserOf({
        userAgent,
        userAgentData: { platform: 'Android', brands: [{ brand: 'Google Chrome' }] },
      }),
    ).toBe('android-chrome');
    expect(systemOf({ userAgent: '', userAgentData: { platform: 'macOS' } })).toBe('mac');
  });

  it('never throws, and only returns browsers of the list', () => {
    const known: readonly Browser[] = ['in-app', 'other', ...SAYS.map(([, , browser]) => browser)];
    const facts = fc.record<BrowserFacts>(
      { userAgent: fc.string(), maxTouchPoints: fc.nat() },
      { requiredKeys: ['userAgent'] },
    );
    fc.assert(
      fc.property(facts, (some) => {
        expect(known).toContain(browserOf(some));
      }),
    );
  });
});
