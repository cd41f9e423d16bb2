import { PROBLEM_CODES } from '@facecompare/contract';
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { problemMessages } from '../../src/locales/en/problems.ts';
import type { CameraCode } from '../../src/locales/problem-message.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { patternFile } from '../support/gate.test-support.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  heading,
  onScreen,
  part,
  photoInput,
  problemCode,
  root,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const refusal = (name: string, message = '') => new DOMException(message, name);
const { problems, steps: ownSteps } = problemMessages;

/** What is thrown, the code that is reported, and whether a retry can help. */
const FAULTS: readonly (readonly [string, unknown, CameraCode, 'again' | 'stuck'])[] = [
  [
    'C-1: NotAllowedError',
    refusal('NotAllowedError', 'Permission denied'),
    'camera-denied',
    'again',
  ],
  [
    'C-2: NotAllowedError of the system',
    refusal('NotAllowedError', 'Permission denied by system'),
    'camera-blocked-by-os',
    'again',
  ],
  ['C-4: NotFoundError', refusal('NotFoundError'), 'camera-missing', 'again'],
  ['C-7: AbortError', refusal('AbortError'), 'camera-start-failed', 'again'],
  ['C-8: SecurityError', refusal('SecurityError'), 'camera-disabled', 'stuck'],
  ['C-10: TypeError', new TypeError('Nothing asked for.'), 'camera-unsupported', 'stuck'],
  ['C-12: PermissionDeniedError', refusal('PermissionDeniedError'), 'camera-denied', 'again'],
  ['C-12: DevicesNotFoundError', refusal('DevicesNotFoundError'), 'camera-missing', 'again'],
  ['C-12: a name of tomorrow', refusal('FutureError'), 'camera-unknown', 'again'],
  ['C-13: null', null, 'camera-unknown', 'again'],
  ['C-13: a string', 'no', 'camera-unknown', 'again'],
];

/** Returns the name of the one main action. */
const mainAction = () => {
  const found = [
    ...root().querySelectorAll<HTMLElement>('[data-part="actions"] [data-kind="main"]'),
  ];
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.textContent ?? null;
};
const stepsShown = () =>
  [...(part('steps')?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
/** Simulates another browser by its user agent. */
const browseWith = (userAgent: string) =>
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);

describe('a camera that the browser rejects', () => {
  tidyPage();

  it.each(FAULTS)(
    '%s has its own code, message and one main action, and the heading has the focus',
    async (_, error, code, way) => {
      const camera = watchCamera();
      camera.refuse(error);
      const onProblem = vi.fn();
      const { person } = show({
        onProblem,
        alternative: { label: 'Verify by post', href: '/post' },
      });
      await start(person);
      // onScreen() also checks that the heading has the focus.
      await onScreen('problem');
      expect(problemCode()).toBe(code);
      expect(heading().textContent).toBe(problems[code].heading);
      expect(root().textContent).toContain(problems[code].body);
      expect(onProblem).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code }));
      expect(part('alternative')?.textContent).toBe('Verify by post');
      await waitFor(() =>
        expect(mainAction()).toBe(way === 'again' ? en.retry : problemMessages.link.copy),
      );
      expect(camera.ask).toHaveBeenCalledTimes(1);
      if (way === 'stuck') return expect(part('retry')).toBeNull();
      await person.click(button(en.retry));
      await shoot(person);
      expect(camera.ask).toHaveBeenCalledTimes(2);
    },
  );

  it('C-12: has a different message for every code', () => {
    const codes = PROBLEM_CODES.filter((code) => code.startsWith('camera-'));
    const texts = Object.entries(problems).flatMap(([code, { heading, body }]) =>
      code.startsWith('camera-') ? `${heading} ${body}` : [],
    );
    expect(new Set(texts).size).toBe(codes.length);
  });

  it.each(['NotReadableError', 'TrackStartError'])(
    'C-5: requests a busy camera (%s) once more, then leaves it to the person',
    async (name) => {
      const camera = watchCamera();
      const timers = vi.spyOn(globalThis, 'setTimeout');
      camera.refuse(refusal(name), refusal(name), refusal(name));
      const { person } = show();
      await start(person);
      await onScreen('camera');
      await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(1));
      await onScreen('problem');
      // The delay gives the other program time to release the camera, and is short for a person.
      expect(timers.mock.calls.filter(([, delay = 0]) => delay > 450 && delay < 1500)).toHaveLength(
        1,
      );
      timers.mockRestore();
      expect(problemCode()).toBe('camera-in-use');
      expect(camera.ask).toHaveBeenCalledTimes(2);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(camera.ask).toHaveBeenCalledTimes(2);
    },
  );

  it.each(['OverconstrainedError', 'ConstraintNotSatisfiedError'])(
    'C-6, C-12: requests a camera once without constraints when they are rejected (%s), then reports a missing camera',
    async (name) => {
      const camera = watchCamera();
      camera.refuse(refusal(name), refusal(name));
      const onProblem = vi.fn();
      const { person } = show({ onProblem });
      await start(person);
      await onScreen('problem');
      expect(problemCode()).toBe('camera-missing');
      expect(heading().textContent).toBe(problems['camera-missing'].heading);
      expect(onProblem).toHaveBeenCalledTimes(1);
      expect(camera.ask.mock.calls.map(([asked]) => asked?.video === true)).toEqual([false, true]);
      camera.refuse(refusal(name));
      await person.click(button(en.retry));
      await shoot(person);
      expect(camera.ask).toHaveBeenCalledTimes(4);
    },
  );

  it('C-6: reports camera-denied when the request without constraints is denied', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('OverconstrainedError'), refusal('NotAllowedError'));
    const { person } = show();
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe('camera-denied');
    expect(camera.ask).toHaveBeenCalledTimes(2);
  });

  it('C-5: requests a busy camera once more in StrictMode too', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('NotReadableError'), refusal('NotReadableError'));
    const onProblem = vi.fn();
    const { person } = show({ onProblem, strict: true });
    await start(person);
    await shoot(person);
    expect(onProblem).not.toHaveBeenCalled();
  });

  it.each(['pageshow', 'visibilitychange'])(
    'C-9: reports nothing on an inactive page, and requests the camera again on %s',
    async (event) => {
      const camera = watchCamera();
      camera.refuse(refusal('InvalidStateError'));
      const onProblem = vi.fn();
      const { person } = show({ onProblem });
      await start(person);
      await waitFor(() => expect(part('hint')?.textContent).toBe(en.camera.paused));
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(camera.ask).toHaveBeenCalledTimes(1);
      (event === 'pageshow' ? window : document).dispatchEvent(new Event(event));
      await shoot(person);
      expect(camera.ask).toHaveBeenCalledTimes(2);
      expect(onProblem).not.toHaveBeenCalled();
    },
  );

  it('C-5: reports nothing when a camera was busy for a moment', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('NotReadableError'));
    const onProblem = vi.fn();
    const { person } = show({ onProblem });
    await start(person);
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(onProblem).not.toHaveBeenCalled();
  });

  it('does not request a busy camera again after the widget has unmounted', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('NotReadableError'));
    const { person, unmount } = show();
    await start(person);
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(1));
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-15: requests a denied camera only once, and again when the person asks for it', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('NotAllowedError'), refusal('NotAllowedError'));
    const { person } = show();
    await start(person);
    await onScreen('problem');
    await person.click(button(en.retry));
    await onScreen('problem');
    expect(problemCode()).toBe('camera-denied');
    expect(camera.ask).toHaveBeenCalledTimes(2);
  });

  it('C-4: offers a file instead when the host allows one', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('NotFoundError'));
    const { person } = show({ sources: { selfie: ['camera', 'file'] } });
    await start(person);
    await onScreen('problem');
    expect(photoInput().type).toBe('file');
    await chooseFile(person);
    await onScreen('add');
    expect(root().dataset.side).toBe('reference');
  });

  it('C-4: offers no file when the host does not allow one', async () => {
    watchCamera().refuse(refusal('NotFoundError'));
    const { person } = show();
    await start(person);
    await onScreen('problem');
    expect(document.querySelector('input[type="file"]')).toBeNull();
  });

  it('keeps the selfie when the camera for the reference photo is denied', async () => {
    const camera = watchCamera();
    const { person } = show({ sources: { reference: ['camera', 'file'] } });
    await start(person);
    await shoot(person);
    camera.refuse(refusal('NotAllowedError'));
    await person.click(button(en.photo.keep));
    await onScreen('add');
    await person.click(button(en.camera.open));
    await onScreen('problem');
    await chooseFile(person);
    await onScreen('ready');
  });
});

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36';
const FIREFOX_MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0';
const MESSENGER =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22F76 [FBAN/MessengerForiOS;FBAV/512.0.0.1]';

describe('the way to allow the camera', () => {
  tidyPage();

  const refused = async (error: unknown, props: Parameters<typeof show>[0] = {}) => {
    watchCamera().refuse(error, error);
    const { person } = show(props);
    await start(person);
    await onScreen('problem');
    return person;
  };

  it.each([
    ['C-1: Chrome', CHROME, refusal('NotAllowedError'), ownSteps['camera-denied'].chrome],
    ['C-1: Firefox', FIREFOX_MAC, refusal('NotAllowedError'), ownSteps['camera-denied'].firefox],
    ['C-1: in an app', MESSENGER, refusal('NotAllowedError'), ownSteps['camera-denied']['in-app']],
    [
      'C-2: Windows',
      CHROME,
      refusal('NotAllowedError', 'Permission denied by system'),
      ownSteps['camera-blocked-by-os'].windows,
    ],
    [
      'C-2: Windows, told as busy',
      CHROME,
      refusal('NotReadableError'),
      ownSteps['camera-in-use'].windows,
    ],
    [
      'C-2: Firefox on a Mac, told as missing',
      FIREFOX_MAC,
      refusal('NotFoundError'),
      ownSteps['camera-missing'].mac,
    ],
  ])('%s has its own steps', async (_, userAgent, error, steps) => {
    browseWith(userAgent);
    await refused(error);
    expect(steps).toHaveLength(3);
    await waitFor(() => expect(stepsShown()).toEqual(steps));
    expect(mainAction()).toBe(en.retry);
  });

  it('C-1: has the general steps in an unknown browser', async () => {
    browseWith('Unheard of/1.0');
    await refused(refusal('NotAllowedError'), { sources: { selfie: ['camera', 'file'] } });
    expect(stepsShown()).toEqual([]);
    expect(root().textContent).toContain('Press the icon beside the address');
    expect(photoInput().disabled).toBe(false);
  });

  it("has only the host's messages, and no English, when the host sets them", async () => {
    browseWith(CHROME);
    const steps = ['Oben links drücken.', 'Kamera erlauben.'];
    const messages = {
      problems: { 'camera-denied': { heading: 'Die Kamera ist gesperrt', steps } },
      retry: 'Nochmal',
    };
    const person = await refused(refusal('NotAllowedError'), { messages });
    await waitFor(() => expect(stepsShown()).toEqual(steps));
    await person.click(button('Nochmal'));
    await onScreen('problem');
    await waitFor(() => expect(stepsShown()).toEqual(steps));
  });

  it("has the host's own steps for one browser", async () => {
    browseWith(CHROME);
    const chrome = ['Nur so geht es.'];
    await refused(refusal('NotAllowedError'), {
      messages: { cameraHelp: { 'camera-denied': { chrome } } },
    });
    await waitFor(() => expect(stepsShown()).toEqual(chrome));
  });
});

describe('a page that cannot have a camera', () => {
  tidyPage();

  const blocked = async (code: CameraCode, props: Parameters<typeof show>[0] = {}) => {
    const shown = show(props);
    const { person } = shown;
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe(code);
    expect(heading().textContent).toBe(problems[code].heading);
    return shown;
  };

  it('C-3: reports it without a prompt, and logs what to add', async () => {
    const reported = vi.mocked(console.error).mockImplementation(() => {});
    const camera = watchCamera();
    const policy = (
      document as Document & { featurePolicy: { allowsFeature(feature: string): boolean } }
    ).featurePolicy;
    const allows = vi.spyOn(policy, 'allowsFeature').mockReturnValue(false);
    const onProblem = vi.fn();
    await blocked('camera-blocked-by-page', { onProblem });
    expect(camera.ask).not.toHaveBeenCalled();
    allows.mockRestore();
    const detail: string = onProblem.mock.lastCall?.[0].detail;
    expect(detail).toContain('camera=(self');
    expect(reported.mock.calls).toEqual([[`FaceCompare: ${detail}`]]);
    reported.mockClear();
    await waitFor(() => expect(mainAction()).toBe(problemMessages.link.copy));
    expect(part('retry')).toBeNull();
  });

  it('C-10: tells an insecure page from a browser without cameras', async () => {
    const camera = watchCamera();
    const secure = vi.spyOn(window, 'isSecureContext', 'get').mockReturnValue(false);
    await blocked('camera-insecure-page');
    expect(camera.ask).not.toHaveBeenCalled();
    secure.mockRestore();
    await waitFor(() => expect(mainAction()).toBe(`https://${location.host}`));
    expect(part('retry')).toBeNull();
  });

  /** Simulates a browser or an app that gives pages no camera. */
  const withoutCameras = async (
    props: Parameters<typeof show>[0],
    look: (shown: Awaited<ReturnType<typeof blocked>>) => Promise<void>,
  ) => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
    try {
      await look(await blocked('camera-unsupported', props));
    } finally {
      Reflect.deleteProperty(navigator, 'mediaDevices');
    }
  };

  it('C-10, C-39: names the browsers to open, and copies the link', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await withoutCameras({}, async ({ person }) => {
      expect(root().textContent).toMatch(/Safari.*Chrome/);
      expect(document.querySelector('input[type="file"]')).toBeNull();
      await waitFor(() => expect(mainAction()).toBe(problemMessages.link.copy));
      copy.mockClear();
      // The fake clipboard of user-event replaces the real one.
      const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
      await person.click(button(problemMessages.link.copy));
      await waitFor(() => expect(root().textContent).toContain(problemMessages.link.copied));
      expect(write).toHaveBeenCalledExactlyOnceWith(location.href);
    });
  });

  it('C-39: shows the selected link when the clipboard is denied', async () => {
    await withoutCameras({}, async ({ person }) => {
      await waitFor(() => expect(mainAction()).toBe(problemMessages.link.copy));
      vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(refusal('NotAllowedError'));
      await person.click(button(problemMessages.link.copy));
      await waitFor(() => expect(part('page-link')).not.toBeNull());
      const field = part('page-link') as HTMLInputElement;
      expect(field.value).toBe(location.href);
      expect([field.selectionStart, field.selectionEnd]).toEqual([0, location.href.length]);
      expect(root().textContent).not.toContain(problemMessages.link.copied);
    });
  });

  it('C-39: names the browser to open outside an app', async () => {
    browseWith(MESSENGER);
    await withoutCameras({}, async () => {
      await waitFor(() => expect(stepsShown()).toEqual(ownSteps['camera-unsupported'].ios));
      expect(root().textContent).toContain('Open Safari');
    });
  });

  it('C-39: lets the phone take a photo when the host allows files, and treats it as a file', async () => {
    await withoutCameras(
      { sources: { selfie: ['camera', 'file'] } },
      async ({ person, backend }) => {
        const input = photoInput();
        expect([input.type, input.accept, input.getAttribute('capture')]).toEqual([
          'file',
          'image/*',
          'user',
        ]);
        await chooseFile(person);
        await onScreen('add');
        // The reference photo may be old, so it comes from the photo library.
        expect(photoInput().hasAttribute('capture')).toBe(false);
        await chooseFile(person, await patternFile(7));
        await onScreen('ready');
        await person.click(button(en.ready.compare));
        await onScreen('match');
        expect(backend.requests.map(({ selfie }) => selfie.source)).toEqual(['file']);
      },
    );
  });

  it('works again on the same page afterwards', async () => {
    const { person } = show();
    await bothPhotos(person);
  });
});
