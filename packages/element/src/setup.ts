/** What an element can draw with what it has been told: the parts that have to be fetched first, and what speaks against it. */
import type { Problem } from '@facecompare/contract';
import type { FaceCompareOptions, Words } from '@facecompare/react';
import type { AttributeValues } from './attributes.ts';
import { type Device, openDevice } from './devices.ts';
import { fetchedByKey } from './fetched.ts';
import { type HostOptions, optionsFrom } from './host-options.ts';
import { insecureKey, KEY_NAME, keyedBackend } from './insecure-key.ts';
import { wordsFor } from './languages.ts';
import { warn } from './warn.ts';

export interface Setup {
  readonly options: FaceCompareOptions;
  /** Why there can be no widget, and whether somebody has written a key into the page. */
  readonly refused: Problem | null;
}

const misconfigured = (detail: string): Problem => ({ code: 'misconfigured', detail });

/** For a widget that is not to be, so that its words and its other way can still be shown. */
const NOWHERE: NonNullable<HostOptions['backend']> = { name: 'none', recipient: null, compare: () => new Promise(() => {}) };

/** @param onChange something that was fetched has come */
export function createSetup(element: Element, onChange: () => void) {
  const words = fetchedByKey<Words>(wordsFor, onChange);
  const device = fetchedByKey<Device>(openDevice, onChange);
  let keyed: { readonly url: string; readonly key: string; readonly backend: NonNullable<HostOptions['backend']> } | undefined;

  /** The same object for the same two, because another backend is another recipient. */
  function keyedFor(url: string, key: string) {
    if (keyed?.url !== url || keyed.key !== key) keyed = { url, key, backend: keyedBackend(url, key) };
    return keyed.backend;
  }

  return {
    /** Null while there is nothing to draw. */
    read(said: AttributeValues, given: HostOptions, language: Words | string | undefined): Setup | null {
      const tag = typeof language === 'string' ? language : said.lang;
      const fetchedWords = words.get(typeof language === 'object' ? undefined : tag);
      const fetchedDevice = device.get(said.onDevice);
      if (fetchedWords.state === 'coming' || fetchedDevice.state === 'coming') return null;
      if (fetchedWords.state === 'failed') warn(`there are no words for "${tag}"; it speaks English.`);

      const key = element.getAttribute(KEY_NAME);
      const url = given.backend ?? said.backend;
      const insecure = insecureKey(element);
      const withKey = key !== null && insecure === null && typeof url === 'string' ? { backend: keyedFor(url, key) } : {};
      const options = optionsFrom(
        said,
        { ...given, ...withKey },
        {
          language: typeof language === 'object' ? language : fetchedWords.state === 'there' ? fetchedWords.value : undefined,
          device: fetchedDevice.state === 'there' ? fetchedDevice.value : undefined,
        },
      );
      const refusal =
        insecure !== null
          ? `The attribute ${insecure} would give a key to everybody who opens the page.`
          : fetchedDevice.state === 'failed'
            ? 'There is no engine for on-device: import @facecompare/element/on-device, or call setDevice().'
            : null;
      if (refusal === null) return options && { options, refused: null };
      return { options: { ...options, backend: NOWHERE }, refused: misconfigured(refusal) };
    },
    /** The widget is gone: an engine of its own ends with it. */
    forget() {
      device.forget()?.dispose?.();
    },
  };
}
