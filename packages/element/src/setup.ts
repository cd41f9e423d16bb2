/** What an element can draw with what it has been told: the parts that have to be fetched first, and what speaks against it. */
import type { Problem } from '@facecompare/contract';
import type { FaceCompareOptions, Words } from '@facecompare/react';
import type { AttributeValues } from './attributes.ts';
import { type Device, openDevice } from './devices.ts';
import { fetchedByKey } from './fetched.ts';
import { type HostOptions, optionsFrom } from './host-options.ts';
import { insecureKey, KEY_NAME } from './insecure-key.ts';
import { wordsFor } from './languages.ts';
import { warn } from './warn.ts';

export interface Setup {
  readonly options: FaceCompareOptions;
  /** Why there can be no widget, and whether somebody has written a key into the page. */
  readonly refused: Problem | null;
}

const misconfigured = (detail: string): Problem => ({ code: 'misconfigured', detail });

/** For a widget that is not to be, so that its words and its other way can still be shown. */
const NOWHERE: NonNullable<HostOptions['backend']> = {
  name: 'none',
  recipient: null,
  compare: () => new Promise(() => {}),
};

/** How long words, and an engine, may take before the widget is drawn without them, in milliseconds. */
const WORDS_MS = 3000;
const DEVICE_MS = 30_000;

/** @param onChange something that was fetched has come, or is late */
export function createSetup(element: Element, onChange: () => void) {
  const words = fetchedByKey<Words>(wordsFor, onChange, WORDS_MS);
  const device = fetchedByKey<Device>(openDevice, onChange, DEVICE_MS);
  /** What is spoken while the next language is on its way. */
  let spoken: { readonly words: Words | undefined } | undefined;

  return {
    /** `wait` while something has to come first; null while there is nothing to compare with. */
    read(
      said: AttributeValues,
      given: HostOptions,
      language: Words | string | undefined,
    ): Setup | 'wait' | null {
      const tag = typeof language === 'string' ? language : said.lang;
      const fetchedWords = words.get(typeof language === 'object' ? undefined : tag);
      const fetchedDevice = device.get(said.onDevice);
      if ((fetchedWords.state === 'coming' && !spoken) || fetchedDevice.state === 'coming')
        return 'wait';
      if (fetchedWords.state === 'failed' || fetchedWords.state === 'late')
        warn(`there are no words for "${tag}"; it speaks English.`);

      const key = element.getAttribute(KEY_NAME);
      const url = given.backend ?? said.backend;
      const insecure = insecureKey(element);
      const withKey =
        key !== null && insecure === null && typeof url === 'string'
          ? { backend: { url, headers: { ApiKey: key } } }
          : {};
      const latest =
        typeof language === 'object'
          ? language
          : fetchedWords.state === 'there'
            ? fetchedWords.value
            : undefined;
      if (fetchedWords.state !== 'coming' || typeof language === 'object')
        spoken = { words: latest };
      const options = optionsFrom(
        said,
        { ...given, ...withKey },
        {
          language: spoken?.words,
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
    /** The widget is gone: an engine of its own ends with it. */
    forget() {
      spoken = undefined;
      words.forget();
      device.forget()?.dispose?.();
    },
  };
}
