/** `<face-compare>` in real pages under a strict policy: moved, misused, and defined twice. */
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaceCompareElement } from '../../packages/element/src/face-compare-element.ts';
import { randomNumbers } from '../../tools/seeded-random.ts';
import { serveDevice } from '../device-page/serve-device.ts';
import { buildElementPage } from '../element-page/build-element-page.ts';
import { heard, watchEvents, withElement } from '../element-page/element-page.test-support.ts';
import { translate } from '../element-page/translate.ts';
import { STRICT_POLICY, serveIsolated } from '../isolation-page/serve-isolated.ts';
import {
  agree,
  compareWith,
  heading,
  live,
  onScreen,
  press,
  shoot,
  takeSelfie,
  wholeJourney,
} from '../journey.test-support.ts';
import { setUp } from '../set-up.test-support.ts';
import { camera } from '../watch-camera.test-support.ts';

const site = setUp(() => serveIsolated(buildElementPage()));
const { complaints, faults, violations } = site;
let page: Page;

declare global {
  interface Window {
    videosLeft(): number;
    comes(): void;
  }
}

afterEach(() => expect([violations, faults]).toEqual([[], []]));

async function open(path = ''): Promise<void> {
  page = await site.open(`${site.server.origin}/${path}`);
  expect(site.policy).toBe(STRICT_POLICY);
  await onScreen(page, 'welcome');
}

const part = (name: string) => page.locator(`[data-part="${name}"]`);
/** Sets an attribute of the element; null removes it. */
const set = (attributes: Readonly<Record<string, string | null>>) =>
  page.locator('face-compare').evaluate((element, given) => {
    for (const [name, value] of Object.entries(given))
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
  }, attributes);
/** Sets properties of the element. */
const give = (properties: Partial<Pick<FaceCompareElement, 'lang' | 'disabled' | 'required'>>) =>
  page
    .locator('face-compare')
    .evaluate((element, given) => void Object.assign(element, given), properties);
const speak = (lang: string) => give({ lang });
/** Adds Dutch, whose messages come when the page calls `comes`. */
const addDutch = () =>
  page.evaluate(() => {
    const { languages } = window.FaceCompare;
    const english = languages.get('en') as NonNullable<ReturnType<typeof languages.get>>;
    const late = new Promise<void>((resolve) => {
      window.comes = resolve;
    });
    languages.set('nl', async () => {
      await late;
      const messages = await english();
      const welcome = { ...messages.welcome, heading: 'Ben jij het?' };
      return { ...messages, tag: 'nl', welcome };
    });
  });
/** The number of camera tracks that run. */
const running = async () => (await camera(page)).live;
/** Whether the form of the page is valid, and what it sends for the element. */
const form = () =>
  page
    .locator('#form')
    .evaluate((element: HTMLFormElement) => [
      element.checkValidity(),
      new FormData(element).get('comparison'),
    ]);

describe('a page with only a script tag', () => {
  beforeEach(() => open());

  it('uses the language of its lang, from a file beside the script, and its direction', async () => {
    const start = part('start');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await speak('ar-EG');
    await expect.poll(() => start.textContent()).toBe('بدء');
    expect(await part('face-compare').getAttribute('dir')).toBe('rtl');
    expect(asked.filter((path) => path.includes('/locales/'))).toEqual(['/locales/ar.js']);
    await speak('en');
    await expect.poll(() => start.textContent()).toBe('Start');
  });

  it('S-3 H-15: has the direction and language of the messages it shows if those of its lang cannot be fetched', async () => {
    const marks = () => part('face-compare').evaluate((root: HTMLElement) => [root.lang, root.dir]);
    expect(await marks()).toEqual(['en', 'ltr']);
    await page.route('**/locales/ar.js', (route) => route.fulfill({ status: 404, body: '' }));
    const asked = page.waitForResponse((response) => response.url().endsWith('/locales/ar.js'));
    await speak('ar');
    await asked;
    await expect.poll(() => part('start').textContent()).toBe('Start');
    expect(await marks()).toEqual(['en', 'ltr']);
    await page.unroute('**/locales/ar.js');
    await speak('de-AT');
    await expect.poll(marks).toEqual(['de-AT', 'ltr']);
    complaints.length = 0;
  });

  it('H-16: has a heading of the level that the page sets, which names it', async () => {
    await set({ 'heading-level': '3' });
    await page
      .getByRole('region', { name: "Check that it's you" })
      .getByRole('heading', { level: 3 })
      .waitFor();
  });

  it('H-1: ends its journey with the right messages while a translator changes its shadow root', async () => {
    await withElement(page, translate);
    await wholeJourney(page);
    expect(await part('heading').textContent()).toBe('The photos match');
    expect(await page.locator('[data-part="heading"] font').count()).toBe(2);
    await speak('de');
    await expect.poll(() => part('heading').textContent()).toBe('Die Fotos stimmen überein');
    expect(await part('face-compare').textContent()).not.toContain('The photos');
  });

  it('is a field of its form: required, then the id that the server knows, then empty again', async () => {
    await watchEvents(page);
    expect(await form()).toEqual([false, null]);
    const { validity, words } = await withElement(page, (element) => ({
      validity: element.validity.valueMissing,
      words: element.validationMessage,
    }));
    expect([words, validity]).toEqual(["Check that it's you", true]);
    await takeSelfie(page);
    await compareWith(page, 'other-person');
    await onScreen(page, 'no-match');
    expect(await form()).toEqual([false, null]);
    await press(page, 'Try another photo');
    await compareWith(page, 'same-person');
    await onScreen(page, 'match');
    const id = (await heard(page)).filter(({ name }) => name === 'verdict').at(-1)?.detail
      .ids?.request;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await form()).toEqual([true, id]);
    await page.locator('#form').evaluate((element: HTMLFormElement) => element.reset());
    await onScreen(page, 'welcome');
    expect(await form()).toEqual([false, null]);
    await give({ required: false });
    expect((await form())[0]).toBe(true);
  });

  it('has no value after the photos are deleted', async () => {
    await wholeJourney(page);
    expect((await form())[1]).toMatch(/^[0-9a-f-]{36}$/);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await onScreen(page, 'welcome');
    expect(await form()).toEqual([false, null]);
  });

  it('cannot be used while it is disabled, and leaves no camera on', async () => {
    await agree(page);
    await onScreen(page, 'camera');
    await expect.poll(running).toBe(1);
    await give({ disabled: true });
    await onScreen(page, 'welcome');
    await expect.poll(running).toBe(0);
    const reached = () =>
      withElement(page, (element) => {
        const box = element.shadowRoot?.querySelector<HTMLElement>('[data-part="consent"]');
        box?.focus();
        return element.shadowRoot?.activeElement === box;
      });
    expect(await reached()).toBe(false);
    await give({ disabled: false });
    await expect.poll(reached).toBe(true);
  });

  it('keeps the focus inside: on what Tab reaches first, then on each heading; Escape closes the camera', async () => {
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
    await expect.poll(running).toBe(0);
    expect(await page.locator('face-compare [role="status"]').count()).toBe(1);
  });

  it('takes a photo that is pasted on the page, and ignores a paste into a field of another shadow root', async () => {
    await takeSelfie(page);
    const paste = (into: 'page' | 'field') =>
      page.evaluate(async (target) => {
        const drawn = document.createElement('canvas');
        const blob = await new Promise<Blob | null>((done) => drawn.toBlob(done, 'image/png'));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([blob ?? new Blob()], 'me.png', { type: 'image/png' }));
        const host = document.body.appendChild(document.createElement('div'));
        const root = host.attachShadow({ mode: 'open' });
        const field = root.appendChild(document.createElement('input'));
        const travels = { bubbles: true, composed: true, cancelable: true };
        const event = new ClipboardEvent('paste', { clipboardData, ...travels });
        (target === 'page' ? document.body : field).dispatchEvent(event);
        return event.defaultPrevented;
      }, into);
    expect(await paste('field')).toBe(false);
    expect(await paste('page')).toBe(true);
    await onScreen(page, 'ready');
  });

  it('is styled by custom properties and by ::part, and by nothing else of the page', async () => {
    const start = part('start');
    expect(await start.getAttribute('part')).toBe('start');
    expect(
      await start.evaluate((element) => {
        const { textTransform, backgroundColor } = getComputedStyle(element);
        return [textTransform, backgroundColor];
      }),
    ).toEqual(['uppercase', 'rgb(0, 90, 60)']);
    expect(await page.locator('face-compare [style]').count()).toBe(0);
    expect(await page.locator('face-compare style').count()).toBe(0);
  });

  it('R-57: keeps its controls if the page hides everything, has huge text and runs from right to left', async () => {
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
    await shoot(page);
    await compareWith(page, 'same-person');
    await onScreen(page, 'match');
    expect(await page.getByRole('button', { name: 'Continue' }).isVisible()).toBe(true);
  });

  it('is hidden by the page as any element is', async () => {
    await set({ hidden: '' });
    expect(await page.locator('face-compare').isVisible()).toBe(false);
  });

  it('changes to another language after its messages are fetched', async () => {
    await addDutch();
    await speak('nl-BE');
    await page.evaluate(() => window.comes());
    await heading(page, 'Ben jij het?');
    expect(await page.locator('[data-screen]').getAttribute('lang')).toBe('nl-BE');
  });

  it('C-23: leaves no video behind, however often it is added and removed with its camera on', async () => {
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
      window.videosLeft = () => videos.filter((video) => video.deref()).length;
      return videos.length;
    });
    expect(kept).toBe(20);
    const session = await page.context().newCDPSession(page);
    await expect
      .poll(async () => {
        await session.send('HeapProfiler.collectGarbage');
        return page.evaluate(() => window.videosLeft());
      })
      .toBeLessThanOrEqual(1);
    expect(await running()).toBe(0);
  });
});

describe('C-24: an element that is moved', () => {
  beforeEach(async () => {
    await open();
    await agree(page);
    await live(page);
    expect(await camera(page)).toMatchObject({ asked: 1, live: 1 });
  });

  it.each(['append', 'moveBefore'] as const)(
    'C-24: by %s, within the page: the camera is requested once, and it takes a photo',
    async (how) => {
      await page.locator('face-compare').evaluate((element, method) => {
        const box = document.body.appendChild(document.createElement('div')) as HTMLElement & {
          readonly moveBefore: (node: Node, before: null) => void;
        };
        if (method === 'append') box.append(element);
        else box.moveBefore(element, null);
      }, how);
      await press(page, 'Take photo');
      await onScreen(page, 'review');
      expect(await camera(page)).toMatchObject({ asked: 1, live: 0 });
    },
  );

  it('C-24: removed: the camera is off at once; inserted again, it starts from the beginning', async () => {
    const left = await withElement(page, async (element) => {
      const home = element.parentElement;
      element.remove();
      await Promise.resolve();
      await Promise.resolve();
      const { live: running } = window.camera();
      home?.append(element);
      return running;
    });
    expect(left).toBe(0);
    await onScreen(page, 'welcome');
  });

  it('C-24: into another document: the old stream is stopped, and the element works there, with its styles', async () => {
    await withElement(page, async (element) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.allow = 'camera';
      frame.contentDocument?.body.append(element);
    });
    await expect.poll(running).toBe(0);
    const inside = page.frameLocator('iframe');
    await inside.locator('[data-screen="welcome"]').waitFor();
    const steps = inside.locator('[data-part="steps"]');
    expect(await steps.evaluate((list) => getComputedStyle(list).display)).toBe('grid');
  });
});

describe('R-55: an element with wrong markup', () => {
  beforeEach(() => open());

  const NAMES = `backend on-device reference lang locale max-attempts selfie-sources
    reference-sources notice-version notice retention consent-token alternative-label
    alternative-href auto-capture buttons name required disabled hidden dir api-key
    allow-insecure-browser-key`.split(/\s+/);
  // biome-ignore format: several values in a line
  const VALUES = [
    '', ' ', '0', '-1', '3', '1e9', 'NaN', 'true', 'false', 'file', 'camera file', 'file file',
    'ar', 'xx-yy', 'javascript:alert(1)', '/api/face-compare', 'https://[', 'data:,x', '<b>x</b>',
    '\u0000', 'cancel continue', '/away', '💥'.repeat(500), '{}',
  ];

  it('R-55: still compares after its attributes changed 1,000 times at random', async () => {
    const changes = randomNumbers(3000);
    await set({ required: null });
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
      [NAMES, VALUES, changes] as const,
    );
    await withElement(page, (element) => element.reset());
    await onScreen(page, 'welcome');
    await wholeJourney(page);
  });

  it.each(['api-key', 'apikey', 'vlens-api-key', 'data-secret'])(
    'R-55: a key in %s is reported in the console, and the person is asked for nothing',
    async (name) => {
      await watchEvents(page);
      await set({ 'alternative-label': 'By post', 'alternative-href': '/post' });
      await set({ [name]: 'secret', locale: 'en' });
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
    await set({ 'api-key': 'not-a-secret', 'allow-insecure-browser-key': '' });
    const asked = page.waitForRequest('**/api/face-compare');
    await wholeJourney(page);
    expect((await asked).headers().apikey).toBe('not-a-secret');
  });

  it('F-13: a key with an invalid address is reported, and the widget shows a screen', async () => {
    const key = { 'api-key': 'not-a-secret', 'allow-insecure-browser-key': '' };
    await set({ ...key, backend: 'https://' });
    await onScreen(page, 'ended');
    expect(complaints.join()).not.toContain('not-a-secret');
  });

  it.each(['0', '-1', '1e1', 'many'])(
    'F-13: max-attempts="%s" is misconfigured, and does not mean no limit',
    async (attempts) => {
      await set({ 'max-attempts': attempts });
      await onScreen(page, 'ended');
      expect(await page.locator('[data-code="misconfigured"]').count()).toBe(1);
    },
  );

  it('F-13: nothing is rendered and nothing sent after the backend is removed', async () => {
    await takeSelfie(page);
    await set({ backend: null });
    await page.locator('[data-screen]').waitFor({ state: 'detached' });
    expect(await withElement(page, (element) => element.value)).toBeNull();
    await set({ backend: '/api/face-compare' });
    await wholeJourney(page);
  });

  it('F-13: a language that never comes does not stop the person, and is used when it comes', async () => {
    await addDutch();
    await page.evaluate(() => {
      const fresh = document.createElement('face-compare');
      fresh.setAttribute('backend', '/api/face-compare');
      fresh.setAttribute('lang', 'nl');
      document.querySelector('face-compare')?.replaceWith(fresh);
    });
    await onScreen(page, 'welcome');
    expect(await page.locator('[data-screen]').getAttribute('lang')).toBe('en');
    await page.evaluate(() => window.comes());
    await heading(page, 'Ben jij het?');
  });

  it('F-13: is inert while another language never comes', async () => {
    await addDutch();
    await give({ lang: 'nl', disabled: true });
    await page.waitForFunction(
      () => document.querySelector('face-compare')?.shadowRoot?.querySelector('div')?.inert,
    );
  });

  it('F-3: a page that resets while the verdict is reported sends no match with its form', async () => {
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
    await set({ backend: null, 'on-device': '/facecompare/' });
    await page.locator('[data-code="misconfigured"]').waitFor({ state: 'attached' });
    expect(complaints.join()).toContain('on-device');
  });
});

describe('a page that imports the modules', () => {
  it('P-22: compares on the device, with the properties that were set before it was defined', async () => {
    const device = await serveDevice(buildElementPage());
    try {
      page = await site.open(`${device.origin}/modules.html`);
      await onScreen(page, 'welcome');
      // The early consent has a token, so there is no box to tick.
      expect(await page.getByRole('checkbox').count()).toBe(0);
      await page.getByText('Both stay on this device.').waitFor();
      await press(page, 'Start');
      await shoot(page);
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
    const same = await page.evaluate(
      () => customElements.get('face-compare') === window.FaceCompare.FaceCompareElement,
    );
    expect(same).toBe(false);
    await wholeJourney(page);
  });

  it('R-58: runs with the hash that the documents show, and with no other', async () => {
    await open();
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
