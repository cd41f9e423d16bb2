/**
 * The element between a page and its content, on as little of a DOM as it needs. End-to-end tests
 * check how it looks.
 */
import { sampleVerdict } from '@facecompare/contract/testing';
import type { FlowReport } from '@facecompare/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FaceCompareElement } from './face-compare-element.ts';
import type { Content } from './renderer/mount.ts';

const page = vi.hoisted(() => {
  const internals = { setFormValue: vi.fn(), setValidity: vi.fn() };
  /** The part of an HTML element that the code uses. */
  class PlainElement extends EventTarget {
    isConnected = false;
    ownerDocument: { defaultView: object | null } = { defaultView: {} };
    #attributes = new Map<string, string>();
    attachInternals = () => internals;
    attachShadow = () => ({});
    getAttribute = (name: string) => this.#attributes.get(name) ?? null;
    hasAttribute = (name: string) => this.#attributes.has(name);
    getAttributeNames = () => [...this.#attributes.keys()];
    setAttribute(name: string, text: string) {
      this.#change(name, () => this.#attributes.set(name, text));
    }
    removeAttribute(name: string) {
      this.#change(name, () => this.#attributes.delete(name));
    }
    toggleAttribute(name: string, on: boolean) {
      if (on) this.setAttribute(name, '');
      else this.removeAttribute(name);
    }
    #change(name: string, change: () => void) {
      const before = this.getAttribute(name);
      change();
      const of = this as unknown as FaceCompareElement;
      const { observedAttributes } = this.constructor as typeof FaceCompareElement;
      if (observedAttributes.includes(name))
        of.attributeChangedCallback(name, before, this.getAttribute(name));
    }
  }
  Object.assign(globalThis, { HTMLElement: PlainElement });
  const handle = { reset: vi.fn(), choose: vi.fn() };
  const mounted = {
    render: vi.fn<(content: Content | null) => void>(),
    handle: () => handle,
    unmount: vi.fn(),
  };
  return { internals, handle, mounted, mount: vi.fn(() => mounted) };
});
vi.mock('./renderer/mount.ts', () => ({ mount: page.mount }));
vi.mock('./style-sheet.ts', () => ({ styleSheetOf: () => ({}) }));

/** Runs all work that waits until the page's own code has run. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const { render } = page.mounted;
const lastContent = () => render.mock.lastCall?.[0];

/** Creates an element from markup, on the page. */
async function element(attributes: Readonly<Record<string, string>> = { backend: '/a' }) {
  const made = new FaceCompareElement();
  for (const [name, text] of Object.entries(attributes)) made.setAttribute(name, text);
  await put(made);
  return made;
}
function put(made: FaceCompareElement) {
  Object.assign(made, { isConnected: true });
  made.connectedCallback();
  return settle();
}
function take(made: FaceCompareElement) {
  Object.assign(made, { isConnected: false });
  made.disconnectedCallback();
}
const reported = (made: FaceCompareElement, name: string) => {
  const reports = vi.fn();
  made.addEventListener(name, reports);
  return reports;
};
const report = (screen: FlowReport['screen']) =>
  lastContent()?.options.onEvent?.({ screen } as FlowReport);

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

describe('the content', () => {
  it('is rendered once, however many properties the page sets at once', async () => {
    const made = await element();
    render.mockClear();
    made.setAttribute('max-attempts', '3');
    made.messages = { continue: 'Go on' };
    made.setAttribute('backend', '/b');
    expect(render).not.toHaveBeenCalled();
    await settle();
    expect(render).toHaveBeenCalledTimes(1);
    expect(lastContent()).toMatchObject({
      options: { backend: '/b', maxAttempts: 3, messages: { continue: 'Go on' } },
      refused: false,
    });
    made.setAttribute('backend', '/c');
    await settle();
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('F-13: is removed with the address, and so is the value', async () => {
    const made = await element();
    lastContent()?.options.onVerdict?.(sampleVerdict('match'));
    expect(made.value).not.toBeNull();
    made.removeAttribute('backend');
    await settle();
    expect([lastContent(), made.value]).toEqual([null, null]);
  });

  it('is not rendered in a document without a window', async () => {
    const made = new FaceCompareElement();
    Object.assign(made, { ownerDocument: { defaultView: null } });
    await put(made);
    expect(page.mount).not.toHaveBeenCalled();
  });

  it('stays while the element is moved, and is removed with it', async () => {
    const made = await element();
    take(made);
    await put(made);
    expect([page.mount.mock.calls.length, page.mounted.unmount.mock.calls.length]).toEqual([1, 0]);
    lastContent()?.options.onVerdict?.(sampleVerdict('match'));
    take(made);
    await settle();
    expect([page.mounted.unmount.mock.calls.length, made.value]).toEqual([1, null]);
    await put(made);
    expect(page.mount).toHaveBeenCalledTimes(2);
  });

  it('F-13: a refusal is reported once, and again if it comes back', async () => {
    const made = await element();
    const reports = reported(made, 'facecompare-problem');
    const refuse = async () => {
      made.setAttribute('api-key', 'k');
      await settle();
    };
    await refuse();
    made.setAttribute('locale', 'de');
    await settle();
    expect([reports.mock.calls.length, lastContent()?.refused]).toEqual([1, true]);
    made.removeAttribute('api-key');
    await settle();
    expect(lastContent()?.refused).toBe(false);
    await refuse();
    expect(reports).toHaveBeenCalledTimes(2);
  });
});

describe('the form value', () => {
  it('is set before the page gets the verdict', async () => {
    const made = await element();
    const values: (string | null)[] = [];
    made.addEventListener('facecompare-verdict', () => values.push(made.value));
    lastContent()?.options.onVerdict?.(sampleVerdict('match'));
    lastContent()?.options.onVerdict?.(sampleVerdict('no-match'));
    expect(values).toEqual([sampleVerdict('match').ids.request ?? '', null]);
  });

  it('is removed when another screen is shown, before the page gets its report', async () => {
    const made = await element();
    lastContent()?.options.onVerdict?.(sampleVerdict('match'));
    report('match');
    expect(made.value).not.toBeNull();
    const values: (string | null)[] = [];
    made.addEventListener('facecompare-report', () => values.push(made.value));
    report('add');
    expect(values).toEqual([null]);
  });

  it('is removed by reset(), and by a reset of the form', async () => {
    const made = await element();
    for (const reset of [() => made.reset(), () => made.formResetCallback()]) {
      page.handle.reset.mockClear();
      lastContent()?.options.onVerdict?.(sampleVerdict('match'));
      reset();
      expect([made.value, page.handle.reset.mock.calls.length]).toEqual([null, 1]);
    }
  });

  it('is missing if it is required, with the messages on the screen', async () => {
    const made = await element();
    made.messages = { welcome: { heading: 'Show your face' } };
    made.required = true;
    await settle();
    expect(page.internals.setValidity).toHaveBeenLastCalledWith(
      { valueMissing: true },
      'Show your face',
    );
    lastContent()?.options.onVerdict?.(sampleVerdict('match'));
    expect(page.internals.setValidity).toHaveBeenLastCalledWith({});
  });

  it('closes the camera when it is disabled, and changes no other screen', async () => {
    const made = await element();
    for (const [screen, resets] of [
      ['add', 0],
      ['camera', 1],
    ] as const) {
      report(screen);
      made.formDisabledCallback(true);
      await settle();
      expect([page.handle.reset.mock.calls.length, lastContent()?.disabled]).toEqual([
        resets,
        true,
      ]);
      made.formDisabledCallback(false);
      await settle();
      expect(lastContent()?.disabled).toBe(false);
    }
  });
});
