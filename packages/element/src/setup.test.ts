import { en, type Messages } from '@facecompare/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Device, setDevice } from './devices.ts';
import { languages } from './languages/languages.ts';
import { createSetup, type Setup } from './setup.ts';

/** Markup with only the attributes that the test gives. */
const markup = (attributes: Readonly<Record<string, string>> = {}) =>
  ({
    getAttribute: (name: string) => attributes[name] ?? null,
    hasAttribute: (name: string) => name in attributes,
    getAttributeNames: () => Object.keys(attributes),
  }) as unknown as Element;

const compares = { name: 'own', recipient: null, compare: () => new Promise<never>(() => {}) };
const device = (): Device & { readonly dispose: () => void } => ({
  ...compares,
  guide: {} as Device['guide'],
  dispose: vi.fn(),
});

/** Waits until everything pending has come. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const rendered = (setup: Setup | 'wait' | null) => {
  if (setup === 'wait' || setup === null) throw new Error(`Nothing is drawn: ${setup}.`);
  return setup;
};
const tagOf = (setup: Setup | 'wait' | null) => rendered(setup).options.language?.tag;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  setDevice(() => Promise.reject(new Error('The page has no engine.')));
});

describe('messages that have to be fetched', () => {
  const later = () => {
    let come = () => {};
    const fetch = new Promise<Messages>((resolve) => {
      come = () => resolve({ ...en, tag: 'nl' });
    });
    languages.set('nl', () => fetch);
    return () => {
      come();
      return settle();
    };
  };
  afterEach(() => void languages.delete('nl'));

  it('F-13: nothing is rendered before they come', async () => {
    const come = later();
    const onChange = vi.fn();
    const setup = createSetup(markup(), onChange);
    const read = () => setup.read({ backend: '/a', lang: 'nl' }, {}, undefined);
    expect(read()).toBe('wait');
    await come();
    expect([onChange.mock.calls.length, tagOf(read())]).toEqual([1, 'nl']);
  });

  it('F-13: the old messages stay until the next ones come', async () => {
    const setup = createSetup(markup(), () => {});
    const read = (lang: string) => setup.read({ backend: '/a', lang }, {}, undefined);
    expect(read('en')).toBe('wait');
    await settle();
    expect(tagOf(read('en'))).toBe('en');
    const come = later();
    expect(tagOf(read('nl'))).toBe('en');
    await come();
    expect(tagOf(read('nl'))).toBe('nl');
  });

  it('F-13: English is rendered after three seconds without them, and the developer is warned', async () => {
    later();
    const setup = createSetup(markup(), () => {});
    const read = () => setup.read({ backend: '/a', lang: 'nl' }, {}, undefined);
    expect(read()).toBe('wait');
    await vi.advanceTimersByTimeAsync(2999);
    expect(read()).toBe('wait');
    await vi.advanceTimersByTimeAsync(1);
    expect([tagOf(read()), rendered(read()).refused]).toEqual([undefined, null]);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('"nl"'));
  });

  it('a language that was passed as an object is not fetched', () => {
    const setup = createSetup(markup(), () => {});
    expect(tagOf(setup.read({ backend: '/a', lang: 'de' }, {}, { ...en, tag: 'nl' }))).toBe('nl');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('F-13: a widget that comes back uses none of the old messages', async () => {
    const setup = createSetup(markup(), () => {});
    const read = (lang: string) => setup.read({ backend: '/a', lang }, {}, undefined);
    read('en');
    await settle();
    expect(tagOf(read('en'))).toBe('en');
    setup.forget();
    later();
    expect(read('nl')).toBe('wait');
    setup.forget();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an engine on the device', () => {
  const onDevice = { backend: '/a', onDevice: '/files' };

  it('F-13: is awaited, guides, and is disposed with the widget', async () => {
    const own = device();
    setDevice(async () => own);
    const setup = createSetup(markup(), () => {});
    expect(setup.read(onDevice, {}, en)).toBe('wait');
    await settle();
    const { options, refused } = rendered(setup.read(onDevice, {}, en));
    expect([options.guide, refused]).toEqual([own.guide, null]);
    setup.forget();
    expect(own.dispose).toHaveBeenCalledTimes(1);
    setup.forget();
    expect(own.dispose).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('Not there.')), 0],
    ['never comes', () => new Promise<never>(() => {}), 30_000],
  ])(
    'F-13: that %s is refused, and no photo is sent to the address beside it',
    async (_, open, milliseconds) => {
      setDevice(open);
      const setup = createSetup(markup(), () => {});
      expect(setup.read(onDevice, {}, en)).toBe('wait');
      await vi.advanceTimersByTimeAsync(milliseconds);
      const { options, refused } = rendered(setup.read(onDevice, {}, en));
      expect([options.backend, refused?.code]).toEqual([
        expect.objectContaining({ name: 'none' }),
        'misconfigured',
      ]);
    },
  );
});

describe('a key in markup', () => {
  const read = (
    attributes: Readonly<Record<string, string>>,
    backend: string | typeof compares = '/a',
  ) => rendered(createSetup(markup(attributes), () => {}).read({}, { backend }, en));

  it.each([{ 'api-key': 'k' }, { 'vlens-api-key': 'k', 'allow-insecure-browser-key': '' }])(
    '%j is refused, and never sent',
    (attributes) => {
      const { options, refused } = read(attributes);
      expect([options.backend, refused?.code]).toEqual([
        expect.objectContaining({ name: 'none' }),
        'misconfigured',
      ]);
    },
  );

  it('is sent with the address if the page accepts the risk', () => {
    const attributes = { 'api-key': 'k', 'allow-insecure-browser-key': '' };
    expect(read(attributes)).toMatchObject({
      refused: null,
      options: { backend: { url: '/a', headers: { ApiKey: 'k' } } },
    });
    expect(read(attributes, compares).options.backend).toBe(compares);
  });

  it('is missing if there is none', () => {
    expect(read({}).options.backend).toBe('/a');
  });
});

it('nothing is rendered while there is nothing to compare with', () => {
  expect(createSetup(markup(), () => {}).read({}, {}, en)).toBeNull();
});
