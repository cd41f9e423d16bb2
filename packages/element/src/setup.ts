/**
 * Decides what an element can render with its settings: it fetches the missing parts first, and
 * refuses insecure settings.
 */
import type { Problem } from '@facecompare/contract';
import type { FaceCompareOptions, Messages } from '@facecompare/react';
import type { AttributeValues } from './attributes.ts';
import { type Device, openDevice } from './devices.ts';
import { fetchedByKey } from './fetched.ts';
import { type HostOptions, optionsFrom } from './host-options.ts';
import { insecureKey, KEY_NAME } from './insecure-key.ts';
import { messagesFor } from './languages/languages.ts';
import { warn } from './warn.ts';

export interface Setup {
  readonly options: FaceCompareOptions;
  /** Why there can be no widget; null if there can be one. */
  readonly refused: Problem | null;
}

const misconfigured = (detail: string): Problem => ({ code: 'misconfigured', detail });

/**
 * The backend of a widget that is refused, so that its messages and its alternative can still be
 * shown.
 */
const NOWHERE: NonNullable<HostOptions['backend']> = {
  name: 'none',
  recipient: null,
  compare: () => new Promise(() => {}),
};

/**
 * How long messages and an engine may take before the widget is rendered without them, in
 * milliseconds.
 */
const WORDS_MS = 3000;
const DEVICE_MS = 30_000;

/**
 * Creates the setup of one element.
 * @param onChange something that was fetched has come, or is late
 */
export function createSetup(element: Element, onChange: () => void) {
  const messages = fetchedByKey<Messages>(messagesFor, onChange, WORDS_MS);
  const device = fetchedByKey<Device>(openDevice, onChange, DEVICE_MS);
  /** The messages that are shown while the next language is being fetched. */
  let shown: { readonly messages: Messages | undefined } | undefined;

  return {
    /**
     * Returns `wait` while something has to be fetched first, and null while there is nothing to
     * compare with.
     */
    read(
      attributes: AttributeValues,
      properties: HostOptions,
      language: Messages | string | undefined,
    ): Setup | 'wait' | null {
      const tag = typeof language === 'string' ? language : attributes.lang;
      const fetchedMessages = messages.get(typeof language === 'object' ? undefined : tag);
      const fetchedDevice = device.get(attributes.onDevice);
      if ((fetchedMessages.state === 'coming' && !shown) || fetchedDevice.state === 'coming')
        return 'wait';
      if (fetchedMessages.state === 'failed' || fetchedMessages.state === 'late')
        warn(`there are no messages for "${tag}"; it speaks English.`);

      const key = element.getAttribute(KEY_NAME);
      const url = properties.backend ?? attributes.backend;
      const insecure = insecureKey(element);
      const withKey =
        key !== null && insecure === null && typeof url === 'string'
          ? { backend: { url, headers: { ApiKey: key } } }
          : {};
      const latest =
        typeof language === 'object'
          ? language
          : fetchedMessages.state === 'there'
            ? fetchedMessages.value
            : undefined;
      if (fetchedMessages.state !== 'coming' || typeof language === 'object')
        shown = { messages: latest };
      const options = optionsFrom(
        attributes,
        { ...properties, ...withKey },
        {
          language: shown?.messages,
          device: fetchedDevice.state === 'there' ? fetchedDevice.value : undefined,
        },
      );
      const refusal =
        insecure !== null
          ? `The attribute ${insecure} would give a key to everybody who opens the page.`
          : fetchedDevice.state === 'failed' || fetchedDevice.state === 'late'
            ? 'There is no engine for on-device: import @facecompare/element/on-device, or call setDevice().'
            : null;
      if (refusal === null) return options && { options, refused: null };
      return { options: { ...options, backend: NOWHERE }, refused: misconfigured(refusal) };
    },
    /** Called when the widget is removed. Its own engine is disposed with it. */
    forget() {
      shown = undefined;
      messages.forget();
      device.forget()?.dispose?.();
    },
  };
}
