/**
 * `<face-compare>` in real pages under a strict policy: plain HTML, Vue, Svelte; moved, misused,
 * and defined twice.
 */
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, sample } from '../tools/open-browser.ts';
import { randomNumbers } from '../tools/seeded-random.ts';
import { serveDevice } from './device-page/serve-device.ts';
import { buildElementPage } from './element-page/build-element-page.ts';
import {
  camera,
  heard,
  watchCamera,
  watchEvents,
  withElement,
} from './element-page/element-page.test-support.ts';
import { translate } from './element-page/translate.ts';
import {
  agree,
  compareWith,
  onScreen,
  press,
  takeSelfie,
  wholeJourney,
} from './isolation-page/journey.test-support.ts';
import {
  type IsolatedServer,
  STRICT_POLICY,
  serveIsolated,
} from './isolation-page/serve-isolated.ts';

let server: IsolatedServer;
let browser: Browser;
let page: Page;
const violations: string[] = [];
const faults: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([
    serveIsolated(buildElementPage()),
    openBrowser(sample('selfie')),
  ]);
});
afterEach(async () => {
  await page?.context().close();
  expect(violations.splice(0)).toEqual([]);
  expect(faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path: string): Promise<void> {
  complaints.length = 0;
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.exposeFunction('tellViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { tellViolation: (violation: string) => void }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  await page.addInitScript(watchCamera);
  const response = await page.goto(`${server.url}${path}`);
  expect(response?.headers()['content-security-policy']).toBe(STRICT_POLICY);
  if (path !== 'modules.html') await onScreen(page, 'welcome');
}

const sentWithForm = () =>
  page.evaluate(
    () =>
      new FormData(document.getElementById('form') as HTMLFormElement).get('comparison') as
        | string
        | null,
  );
const formIsValid = () =>
  page.evaluate(() => (document.getElementById('form') as HTMLFormElement).checkValidity());

describe('a page with only a script tag', () => {
  it('R-50: the whole journey under a strict policy: consent, camera, photo, verdict, and every event of it', async () => {
    await open('');
    await watchEvents(page);
    await wholeJourney(page);
    await press(page, 'Continue');
    const reported = await heard(page);
    expect(reported.every(({ from }) => from === 'face-compare')).toBe(true);
    expect(
      reported
        .filter(({ name }) => name !== 'report')
        .map(({ name, detail }) => [name, detail.outcome ?? detail.action]),
    ).toEqual([
      ['consent', 'granted'],
      ['verdict', 'match'],
      ['continue', 'match'],
    ]);
    expect(reported.filter(({ name }) => name === 'report').length).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    expect(await camera(page)).toEqual({ asked: 1, live: 0 });
  });

  it('uses the language of its lang, from a file beside the script, and its direction', async () => {
    await open('');
    const start = page.locator('[data-part="start"]');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await withElement(page, (element) => {
      element.lang = 'ar-EG';
    });
    await expect.poll(() => start.textContent()).toBe('بدء');
    expect(await page.locator('[data-part="face-compare"]').getAttribute('dir')).toBe('rtl');
    expect(asked.filter((path) => path.includes('/locales/'))).toEqual(['/locales/ar.js']);
    await withElement(page, (element) => {
      element.lang = 'en';
    });
    await expect.poll(() => start.textContent()).toBe('Start');
  });

  it('S-3 H-15: has the direction and language of the messages it shows if those of its lang cannot be fetched', async () => {
    await open('');
    const marks = () =>
      page
        .locator('[data-part="face-compare"]')
        .evaluate((root) => [root.getAttribute('lang'), root.getAttribute('dir')]);
    expect(await marks()).toEqual(['en', 'ltr']);
    await page.route('**/locales/ar.js', (route) => route.fulfill({ status: 404, body: '' }));
    const asked = page.waitForResponse((response) => response.url().endsWith('/locales/ar.js'));
    await withElement(page, (element) => {
      element.lang = 'ar';
    });
    await asked;
    await expect.poll(() => page.locator('[data-part="start"]').textContent()).toBe('Start');
    expect(await marks()).toEqual(['en', 'ltr']);
    await page.unroute('**/locales/ar.js');
    await withElement(page, (element) => {
      element.lang = 'de-AT';
    });
    await expect.poll(marks).toEqual(['de-AT', 'ltr']);
    complaints.length = 0;
  });

  it('H-16: has a heading of the level that the page sets, which names it', async () => {
    await open('');
    await withElement(page, (element) => element.setAttribute('heading-level', '3'));
    await page
      .getByRole('region', { name: "Check that it's you" })
      .getByRole('heading', { level: 3 })
      .waitFor();
  });

  it('H-1: ends its journey with the right messages while a translator changes its shadow root', async () => {
    await open('');
    await withElement(page, translate);
    await wholeJourney(page);
    expect(await page.locator('[data-part="heading"]').textContent()).toBe('The photos match');
    expect(await page.locator('[data-part="heading"] font').count()).toBe(2);
    await withElement(page, (element) => {
      element.lang = 'de';
    });
    await expect
      .poll(() => page.locator('[data-part="heading"]').textContent())
      .toBe('Die Fotos stimmen überein');
    const left = await page
      .locator('[data-part="face-compare"]')
      .evaluate((root) => root.textContent?.includes('The photos'));
    expect(left).toBe(false);
  });

  it('is a field of its form: required, then the id that the server knows, then empty again', async () => {
    await open('');
    await watchEvents(page);
    expect([await formIsValid(), await sentWithForm()]).toEqual([false, null]);
    expect(
      await withElement(page, ({ validationMessage, validity }) => [
        validationMessage,
        validity.valueMissing,
      ]),
    ).toEqual(["Check that it's you", true]);
    await takeSelfie(page);
    await compareWith(page, 'other-person');
    await onScreen(page, 'no-match');
    expect([await formIsValid(), await sentWithForm()]).toEqual([false, null]);
    await press(page, 'Try another photo');
    await compareWith(page, 'same-person');
    await onScreen(page, 'match');
    const id = (await heard(page)).filter(({ name }) => name === 'verdict').at(-1)?.detail
      .ids?.request;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect([await formIsValid(), await sentWithForm()]).toEqual([true, id]);
    await page.evaluate(() => (document.getElementById('form') as HTMLFormElement).reset());
    await onScreen(page, 'welcome');
    expect([await formIsValid(), await sentWithForm()]).toEqual([false, null]);
    await withElement(page, (element) => {
      element.required = false;
    });
    expect(await formIsValid()).toBe(true);
  });

  it('has no value after the photos are deleted', async () => {
    await open('');
    await wholeJourney(page);
    expect(await sentWithForm()).toMatch(/^[0-9a-f-]{36}$/);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await onScreen(page, 'welcome');
    expect([await formIsValid(), await sentWithForm()]).toEqual([false, null]);
  });

  it('cannot be used while it is disabled, and leaves no camera on', async () => {
    await open('');
    await agree(page);
    await onScreen(page, 'camera');
    await expect.poll(async () => (await camera(page)).live).toBe(1);
    await withElement(page, (element) => {
      element.disabled = true;
    });
    await onScreen(page, 'welcome');
    await expect.poll(async () => (await camera(page)).live).toBe(0);
    const reached = () =>
      withElement(page, (element) => {
        const box = element.shadowRoot?.querySelector<HTMLElement>('[data-part="consent"]');
        box?.focus();
        return element.shadowRoot?.activeElement === box;
      });
    expect(await reached()).toBe(false);
    await withElement(page, (element) => {
      element.disabled = false;
    });
    await expect.poll(reached).toBe(true);
  });

  it('keeps the focus inside: on what Tab reaches first, then on each heading; Escape closes the camera', async () => {
    await open('');
    const focused = () =>
      page.evaluate(() => [
        document.activeElement?.localName,
        document.activeElement?.shadowRoot?.activeElement?.localName ?? null,
      ]);
    expect((await focused())[0]).toBe('body');
    await withElement(page, (element) => element.focus());
    expect((await focused())[0]).toBe('face-compare');
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    // Skips the way out, which is beside Start.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await onScreen(page, 'camera');
    await expect.poll(focused).toEqual(['face-compare', 'h2']);
    await page.keyboard.press('Escape');
    await onScreen(page, 'add');
    await expect.poll(async () => (await camera(page)).live).toBe(0);
    expect(await page.locator('face-compare [role="status"]').count()).toBe(1);
  });

  it('takes a photo that is pasted on the page, and ignores a paste into a field of another shadow root', async () => {
    await open('');
    await takeSelfie(page);
    const paste = (into: 'page' | 'field') =>
      page.evaluate(async (target) => {
        const drawn = document.createElement('canvas');
        const blob = await new Promise<Blob | null>((done) => drawn.toBlob(done, 'image/png'));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([blob ?? new Blob()], 'me.png', { type: 'image/png' }));
        const host = document.body.appendChild(document.createElement('div'));
        const field = (host.shadowRoot ?? host.attachShadow({ mode: 'open' })).appendChild(
          document.createElement('input'),
        );
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        (target === 'page' ? document.body : field).dispatchEvent(event);
        return event.defaultPrevented;
      }, into);
    expect(await paste('field')).toBe(false);
    expect(await paste('page')).toBe(true);
    await onScreen(page, 'ready');
  });

  it('is styled by custom properties and by ::part, and by nothing else of the page', async () => {
    await open('');
    const start = page.locator('[data-part="start"]');
    const style = (name: string) =>
      start.evaluate(
        (element, property) => getComputedStyle(element).getPropertyValue(property),
        name,
      );
    expect(await start.getAttribute('part')).toBe('start');
    expect([await style('text-transform'), await style('background-color')]).toEqual([
      'uppercase',
      'rgb(0, 90, 60)',
    ]);
    expect(await page.locator('face-compare [style]').count()).toBe(0);
    expect(await page.locator('face-compare style').count()).toBe(0);
  });

  it('R-57: keeps its controls if the page hides everything, has huge text and runs from right to left', async () => {
    await open('');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        * { display: none !important; font-size: 72px !important; direction: rtl; position: static !important; opacity: 0.99 }
        html, body, main, form, face-compare { display: block !important }`);
      document.adoptedStyleSheets = [sheet];
    });
    expect(await page.locator('h1').isVisible()).toBe(false);
    const box = await page.getByRole('checkbox').boundingBox();
    expect([box?.width, box?.height].every((size) => (size ?? 0) >= 18)).toBe(true);
    await agree(page);
    await press(page, 'Take photo');
    await press(page, 'Use this photo');
    await compareWith(page, 'same-person');
    await onScreen(page, 'match');
    expect(await page.getByRole('button', { name: 'Continue' }).isVisible()).toBe(true);
  });

  it('is hidden by the page as any element is', async () => {
    await open('');
    await withElement(page, (element) => element.toggleAttribute('hidden'));
    expect(await page.locator('face-compare').isVisible()).toBe(false);
  });

  it('changes to another language after its messages are fetched', async () => {
    await open('');
    await page.evaluate(() => {
      const { languages } = (
        window as unknown as { FaceCompare: typeof import('@facecompare/element') }
      ).FaceCompare;
      const english = languages.get('en');
      languages.set('nl', async () => {
        const messages = await (english as NonNullable<typeof english>)();
        return {
          ...messages,
          tag: 'nl',
          welcome: { ...messages.welcome, heading: 'Ben jij het?' },
        };
      });
    });
    await withElement(page, (element) => {
      element.lang = 'nl-BE';
    });
    await page.getByRole('heading', { name: 'Ben jij het?' }).waitFor();
    expect(await page.locator('[data-screen]').getAttribute('lang')).toBe('nl-BE');
  });
});

describe.each(['vue', 'svelte'])('a page in %s', (framework) => {
  it('R-50: the whole journey, with a property, an attribute and events of the framework', async () => {
    await open(`${framework}.html`);
    await page.getByRole('heading', { name: 'Is it you?' }).waitFor();
    await takeSelfie(page);
    await compareWith(page, 'other-person');
    await page.getByText('2 tries left').waitFor();
    await press(page, 'Try another photo');
    await compareWith(page, 'same-person');
    await onScreen(page, 'match');
    expect(await page.locator('#outcome').textContent()).toBe('match');
    await press(page, 'Continue');
    await page.locator('#went').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('C-24: an element that is moved', () => {
  const live = async () => {
    await agree(page);
    await page.locator('[data-part="shutter"]:enabled').waitFor();
    expect(await camera(page)).toEqual({ asked: 1, live: 1 });
  };

  it.each(['append', 'moveBefore'] as const)(
    'C-24: by %s, within the page: the camera is requested once, and it takes a photo',
    async (how) => {
      await open('');
      await live();
      await page.locator('face-compare').evaluate((element, method) => {
        const box = document.body.appendChild(document.createElement('div')) as HTMLElement & {
          readonly moveBefore: (node: Node, before: null) => void;
        };
        if (method === 'append') box.append(element);
        else box.moveBefore(element, null);
      }, how);
      await press(page, 'Take photo');
      await onScreen(page, 'review');
      expect(await camera(page)).toEqual({ asked: 1, live: 0 });
    },
  );

  it('C-24: removed: the camera is off at once; inserted again, it starts from the beginning', async () => {
    await open('');
    await live();
    const left = await withElement(page, async (element) => {
      const home = element.parentElement;
      element.remove();
      await Promise.resolve();
      await Promise.resolve();
      const { live } = (window as unknown as { camera: () => { live: number } }).camera();
      home?.append(element);
      return live;
    });
    expect(left).toBe(0);
    await onScreen(page, 'welcome');
  });

  it('C-24: into another document: the old stream is stopped, and the element works there, with its styles', async () => {
    await open('');
    await live();
    await withElement(page, async (element) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.allow = 'camera';
      frame.contentDocument?.body.append(element);
    });
    await expect.poll(async () => (await camera(page)).live).toBe(0);
    const inside = page.frameLocator('iframe');
    await inside.locator('[data-screen="welcome"]').waitFor();
    expect(
      await inside
        .locator('[data-part="steps"]')
        .evaluate((list) => getComputedStyle(list).display),
    ).toBe('grid');
  });

  it('C-23: leaves no video behind, however often it is added and removed with its camera on', async () => {
    await open('');
    const kept = await page.evaluate(async () => {
      const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
      const videos: WeakRef<Element>[] = [];
      document.querySelector('face-compare')?.remove();
      const visit = async () => {
        const element = document.createElement('face-compare');
        element.backend = '/api/face-compare';
        element.consent = { noticeVersion: '1', token: 'signed' };
        document.body.append(element);
        await pause(0);
        element.shadowRoot?.querySelector<HTMLElement>('[data-part="start"]')?.click();
        for (let waited = 0; waited < 50 && !element.shadowRoot?.querySelector('video'); waited++)
          await pause(10);
        const video = element.shadowRoot?.querySelector('video');
        if (video) videos.push(new WeakRef(video));
        // Some are removed while the camera starts, others when it is live.
        if (videos.length % 2) await pause(100);
        element.remove();
        await pause(20);
      };
      for (let round = 0; round < 20; round++) await visit();
      Object.assign(window, { videosLeft: () => videos.filter((video) => video.deref()).length });
      return videos.length;
    });
    expect(kept).toBe(20);
    const session = await page.context().newCDPSession(page);
    await expect
      .poll(async () => {
        await session.send('HeapProfiler.collectGarbage');
        return page.evaluate(() =>
          (window as unknown as { videosLeft: () => number }).videosLeft(),
        );
      })
      .toBeLessThanOrEqual(1);
    expect((await camera(page)).live).toBe(0);
  });
});

describe('R-55: an element with wrong markup', () => {
  const NAMES = [
    ...[
      'backend',
      'on-device',
      'reference',
      'lang',
      'locale',
      'max-attempts',
      'selfie-sources',
      'reference-sources',
      'notice-version',
    ],
    ...[
      'notice',
      'retention',
      'consent-token',
      'alternative-label',
      'alternative-href',
      'auto-capture',
      'buttons',
      'name',
      'required',
    ],
    ...['disabled', 'hidden', 'dir', 'api-key', 'allow-insecure-browser-key'],
  ];
  const VALUES = [
    '',
    ' ',
    '0',
    '-1',
    '3',
    '1e9',
    'NaN',
    'true',
    'false',
    'file',
    'camera file',
    'file file',
    'ar',
    'xx-yy',
    'javascript:alert(1)',
  ];
  const MORE = [
    '/api/face-compare',
    'https://[',
    'data:,x',
    '<b>x</b>',
    '\u0000',
    'cancel continue',
    '/away',
    '💥'.repeat(500),
    '{}',
  ];

  it('R-55: still compares after its attributes changed 1,000 times at random', async () => {
    await open('');
    const changes = randomNumbers(3000);
    await withElement(page, (element) => element.removeAttribute('required'));
    await page.evaluate(
      async ([names, values, numbers]) => {
        const element = document.querySelector('face-compare') as HTMLElement;
        const pick = <Item>(items: readonly Item[], at: number) =>
          items[Math.floor((numbers[at] ?? 0) * items.length * 0.999)] as Item;
        for (let change = 0; change < 1000; change++) {
          const name = pick(names, change * 3);
          const value = pick([...values, null], change * 3 + 1);
          if (value === null) element.removeAttribute(name);
          else element.setAttribute(name, value);
          if ((numbers[change * 3 + 2] ?? 0) < 0.3)
            await new Promise((done) => setTimeout(done, 0));
        }
        for (const name of element.getAttributeNames()) element.removeAttribute(name);
        element.setAttribute('backend', '/api/face-compare');
      },
      [NAMES, [...VALUES, ...MORE], changes] as const,
    );
    await withElement(page, (element) => element.reset());
    await onScreen(page, 'welcome');
    await wholeJourney(page);
  });

  it.each(['api-key', 'apikey', 'vlens-api-key', 'data-secret'])(
    'R-55: a key in %s is reported in the console, and the person is asked for nothing',
    async (name) => {
      await open('');
      await watchEvents(page);
      await withElement(page, (element) => element.setAttribute('alternative-label', 'By post'));
      await withElement(page, (element) => element.setAttribute('alternative-href', '/post'));
      await page.locator('face-compare').evaluate((element, key) => {
        element.setAttribute(key, 'secret');
        element.setAttribute('locale', 'en');
      }, name);
      await page.locator('[data-code="misconfigured"]').waitFor({ state: 'attached' });
      expect(complaints.join()).toContain(name);
      expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
      expect(await page.getByRole('link', { name: 'By post' }).isVisible()).toBe(true);
      expect((await heard(page)).map(({ name, detail }) => [name, detail.code])).toContainEqual([
        'problem',
        'misconfigured',
      ]);
    },
  );

  it('R-55: a key is sent with the request if the page insists', async () => {
    await open('');
    await withElement(page, (element) => {
      element.setAttribute('api-key', 'not-a-secret');
      element.setAttribute('allow-insecure-browser-key', '');
    });
    const asked = page.waitForRequest('**/api/face-compare');
    await wholeJourney(page);
    expect((await asked).headers().apikey).toBe('not-a-secret');
  });

  it('F-13: a key with an invalid address is reported, and the widget shows a screen', async () => {
    await open('');
    await withElement(page, (element) => {
      element.setAttribute('api-key', 'not-a-secret');
      element.setAttribute('allow-insecure-browser-key', '');
      element.setAttribute('backend', 'https://');
    });
    await onScreen(page, 'ended');
    expect(complaints.join()).not.toContain('not-a-secret');
  });

  it.each(['0', '-1', '1e1', 'many'])(
    'F-13: max-attempts="%s" is misconfigured, and does not mean no limit',
    async (attempts) => {
      await open('');
      await page
        .locator('face-compare')
        .evaluate((element, value) => element.setAttribute('max-attempts', value), attempts);
      await onScreen(page, 'ended');
      expect(await page.locator('[data-code="misconfigured"]').count()).toBe(1);
    },
  );

  it('F-13: nothing is rendered and nothing sent after the backend is removed', async () => {
    await open('');
    await takeSelfie(page);
    await withElement(page, (element) => element.removeAttribute('backend'));
    await page.locator('[data-screen]').waitFor({ state: 'detached' });
    expect(await withElement(page, (element) => element.value)).toBeNull();
    await withElement(page, (element) => element.setAttribute('backend', '/api/face-compare'));
    await wholeJourney(page);
  });

  it('F-13: a language that never comes does not stop the person, and is used when it comes', async () => {
    await open('');
    await page.evaluate(() => {
      const { languages } = (
        window as unknown as { FaceCompare: typeof import('@facecompare/element') }
      ).FaceCompare;
      const english = languages.get('en') as NonNullable<ReturnType<typeof languages.get>>;
      const late = new Promise<void>((resolve) => Object.assign(window, { comes: resolve }));
      languages.set('nl', () =>
        late.then(english).then((messages) => ({
          ...messages,
          tag: 'nl',
          welcome: { ...messages.welcome, heading: 'Ben jij het?' },
        })),
      );
      const fresh = document.createElement('face-compare');
      fresh.setAttribute('backend', '/api/face-compare');
      fresh.setAttribute('lang', 'nl');
      document.querySelector('face-compare')?.replaceWith(fresh);
    });
    await onScreen(page, 'welcome');
    expect(await page.locator('[data-screen]').getAttribute('lang')).toBe('en');
    await page.evaluate(() => (window as unknown as { comes: () => void }).comes());
    await page.getByRole('heading', { name: 'Ben jij het?' }).waitFor();
  });

  it('F-13: is inert while another language never comes', async () => {
    await open('');
    await onScreen(page, 'welcome');
    await page.evaluate(() => {
      const { languages } = (
        window as unknown as { FaceCompare: typeof import('@facecompare/element') }
      ).FaceCompare;
      languages.set('nl', () => new Promise(() => {}));
    });
    await withElement(page, (element) => {
      element.lang = 'nl';
      element.disabled = true;
    });
    await page.waitForFunction(
      () => document.querySelector('face-compare')?.shadowRoot?.querySelector('div')?.inert,
    );
  });

  it('F-3: a page that resets while the verdict is reported sends no match with its form', async () => {
    await open('');
    await withElement(page, (element) => {
      element.addEventListener('facecompare-report', ({ detail }) => {
        if (detail.type === 'compare/succeeded') element.reset();
      });
    });
    await watchEvents(page);
    await takeSelfie(page);
    await compareWith(page, 'same-person');
    await onScreen(page, 'welcome');
    expect(await withElement(page, (element) => element.value)).toBeNull();
    expect((await heard(page)).map(({ name }) => name)).not.toContain('verdict');
  });

  it('reports the problem of on-device if the page has no engine', async () => {
    await open('');
    await withElement(page, (element) => {
      element.removeAttribute('backend');
      element.setAttribute('on-device', '/facecompare/');
    });
    await page.locator('[data-code="misconfigured"]').waitFor({ state: 'attached' });
    expect(complaints.join()).toContain('on-device');
  });
});

describe('a page that imports the modules', () => {
  it('P-22: compares on the device, with the properties that were set before it was defined', async () => {
    const device = await serveDevice(buildElementPage());
    try {
      page = await (await browser.newContext()).newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${device.url}modules.html`);
      await onScreen(page, 'welcome');
      // The early consent has a token, so there is no box to tick.
      expect(await page.getByRole('checkbox').count()).toBe(0);
      await page.getByText('Both stay on this device.').waitFor();
      await press(page, 'Start');
      await press(page, 'Take photo');
      await press(page, 'Use this photo');
      await compareWith(page, 'same-person');
      await onScreen(page, 'match');
      expect(device.asked.filter(({ sent }) => sent > 0)).toEqual([]);
    } finally {
      await device.stop();
    }
  });
});

describe('R-58, R-59: the script', () => {
  it('R-59: loaded twice, in two versions, the first one stays and works', async () => {
    await open('twice.html');
    const same = await page.evaluate(() => {
      const { FaceCompareElement } = (
        window as unknown as { FaceCompare: typeof import('@facecompare/element') }
      ).FaceCompare;
      return customElements.get('face-compare') === FaceCompareElement;
    });
    expect(same).toBe(false);
    await wholeJourney(page);
  });

  it('R-58: runs with the hash that the documents show, and with no other', async () => {
    await open('');
    expect(await page.locator('script[integrity^="sha384-"]').count()).toBe(1);
    const defined = () => page.evaluate(() => customElements.get('face-compare') !== undefined);
    expect(await defined()).toBe(true);
    await page.route('**/facecompare.iife.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()} ` });
    });
    await page.reload();
    expect(await defined()).toBe(false);
    expect(complaints.join()).toContain('integrity');
  });
});
