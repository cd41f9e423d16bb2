/**
 * `<face-compare>`: the React component in a shadow root, rendered by a small renderer of its own.
 * The element collects attributes and properties and renders once, after the page's own code has
 * run, so that their order does not matter.
 */
import type { Side } from '@facecompare/contract';
import { en, type FlowReport } from '@facecompare/react';
import { ConfiguredElement, UPGRADED } from './configured-element.ts';
import { dispatch, eventCallbacks } from './element-events.ts';
import { formValue, verdictValue } from './form-value.ts';
import { type Mounted, mount } from './renderer/mount.ts';
import { createSetup } from './setup.ts';
import { styleSheetOf } from './style-sheet.ts';
import { upgradeProperties } from './upgrade-properties.ts';

export class FaceCompareElement extends ConfiguredElement {
  #mounted: Mounted | null = null;
  #due = false;
  #disabled = false;
  #screen: FlowReport['screen'] | null = null;
  #ask: string = en.welcome.heading;
  #reported: string | null = null;
  // A registry of its own, without elements: with that of this document, the element could not
  // render in another document.
  readonly #root = this.attachShadow({
    mode: 'open',
    delegatesFocus: true,
    customElementRegistry: null,
  });
  readonly #value = formValue(this.internals);
  readonly #setup = createSetup(this, () => this.changed());

  constructor() {
    super();
    upgradeProperties(this, UPGRADED);
  }

  /** The value that a form sends: the id of the comparison if the photos match, otherwise null. */
  get value(): string | null {
    return this.#value.get();
  }

  /** Starts again from the beginning: deletes photos, agreement and tries. */
  reset(): void {
    this.#mounted?.handle()?.reset();
    this.#hold(null);
  }

  /** Adds a photo as if the person had chosen its file. Ignored if the person may not do that. */
  choose(side: Side, photo: Blob): void {
    this.#mounted?.handle()?.choose(side, photo);
  }

  connectedCallback(): void {
    const { ownerDocument: page } = this;
    // A document without a window has no camera and no styles.
    if (this.#mounted || !page.defaultView) return;
    this.#root.adoptedStyleSheets = [styleSheetOf(page, page.defaultView)];
    this.#mounted = mount(this.#root);
    this.changed();
  }

  disconnectedCallback(): void {
    // An element that was only moved is back before this runs, so its camera stays on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  /** `moveBefore()` moves the element without removing it, so there is nothing to do. */
  connectedMoveCallback(): void {}

  adoptedCallback(): void {
    this.#unmount();
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    // The person cannot press a disabled element, so they could not close the camera.
    if (disabled && this.#screen === 'camera') this.reset();
    this.changed();
  }

  #hold(value: string | null): void {
    this.#value.set(value, this.required ? this.#ask : null);
  }

  #unmount(): void {
    this.#mounted?.unmount();
    this.#mounted = null;
    this.#screen = null;
    this.#setup.forget();
    this.#hold(null);
  }

  protected changed(): void {
    this.#hold(this.value);
    if (this.#due || !this.#mounted) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#render();
    });
  }

  #render(): void {
    const { options, language, ...properties } = this.propertyValues;
    const setup = this.#setup.read(this.attributeValues, { ...options, ...properties }, language);
    if (setup === 'wait' || !this.#mounted) return;
    if (!setup) {
      // The page removed the backend, so nothing may be sent to it any more.
      this.#mounted.render(null);
      this.#screen = null;
      this.#hold(null);
      return;
    }
    const { refused } = setup;
    this.#ask = setup.options.messages?.welcome?.heading ?? en.welcome.heading;
    this.#mounted.render({
      options: { ...setup.options, ...this.#callbacks() },
      refused: refused !== null,
      disabled: this.#disabled,
    });
    this.#hold(this.value);
    const detail = refused?.detail ?? null;
    if (refused && detail !== this.#reported) {
      console.error(`<face-compare>: ${detail}`);
      dispatch(this, 'facecompare-problem', refused);
    }
    this.#reported = detail;
  }

  #callbacks() {
    const callbacks = eventCallbacks(this, this.attributeValues.buttons ?? ['continue']);
    return {
      ...callbacks,
      onVerdict: (verdict: Parameters<typeof callbacks.onVerdict>[0]) => {
        this.#hold(verdictValue(verdict));
        callbacks.onVerdict(verdict);
      },
      onEvent: (report: FlowReport) => {
        this.#screen = report.screen;
        // A person who takes another photo or starts again has no match any more.
        if (report.screen !== 'match' && this.value !== null) this.#hold(null);
        callbacks.onEvent(report);
      },
    };
  }
}
