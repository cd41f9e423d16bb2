import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { watchCamera } from './camera.test-support.ts';
import { en } from './index.ts';
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
} from './widget.test-support.tsx';

const refusal = (name: string, message = '') => new DOMException(message, name);
type Told = keyof typeof en.problems;

const FAULTS: readonly (readonly [string, unknown, Told])[] = [
  ['C-1 NotAllowedError', refusal('NotAllowedError', 'Permission denied'), 'camera-denied'],
  ['C-2 NotAllowedError of the system', refusal('NotAllowedError', 'Permission denied by system'), 'camera-blocked-by-os'],
  ['C-4 NotFoundError', refusal('NotFoundError'), 'camera-missing'],
  ['C-6 OverconstrainedError', refusal('OverconstrainedError'), 'camera-constraints'],
  ['C-7 AbortError', refusal('AbortError'), 'camera-start-failed'],
  ['C-8 SecurityError', refusal('SecurityError'), 'camera-disabled'],
  ['C-9 InvalidStateError', refusal('InvalidStateError'), 'camera-page-inactive'],
  ['C-10 TypeError', new TypeError('Nothing asked for.'), 'camera-unsupported'],
  ['C-12 PermissionDeniedError', refusal('PermissionDeniedError'), 'camera-denied'],
  ['C-12 DevicesNotFoundError', refusal('DevicesNotFoundError'), 'camera-missing'],
  ['C-12 ConstraintNotSatisfiedError', refusal('ConstraintNotSatisfiedError'), 'camera-constraints'],
  ['C-12 a name of tomorrow', refusal('FutureError'), 'camera-unknown'],
  ['C-13 null', null, 'camera-unknown'],
  ['C-13 a string', 'no', 'camera-unknown'],
];

describe('a camera that is refused', () => {
  tidyPage();

  it.each(FAULTS)('%s is told as what it is, and Try again asks once more', async (_, error, code) => {
    const camera = watchCamera();
    camera.refuse(error);
    const onProblem = vi.fn();
    const { person } = show({ onProblem });
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe(code);
    expect(heading().textContent).toBe(en.problems[code].heading);
    expect(root().textContent).toContain(en.problems[code].body);
    for (const step of ('steps' in en.problems[code] && en.problems[code].steps) || []) expect(part('steps')?.textContent).toContain(step);
    expect(onProblem).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code }));
    expect(camera.ask).toHaveBeenCalledTimes(1);
    await person.click(button(en.again));
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(2);
  });

  it('tells faults apart by more than one screen', () => {
    const headings = FAULTS.map(([, , code]) => en.problems[code].heading);
    expect(new Set(headings).size).toBeGreaterThanOrEqual(8);
  });

  it.each(['NotReadableError', 'TrackStartError'])(
    'C-5 asks a busy camera (%s) once more by itself, then leaves it to the person',
    async (name) => {
      const camera = watchCamera();
      camera.refuse(refusal(name), refusal(name), refusal(name));
      const { person } = show();
      await start(person);
      await onScreen('camera');
      await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(1));
      const refused = performance.now();
      await onScreen('problem');
      const waited = performance.now() - refused;
      expect(waited).toBeGreaterThan(450);
      expect(waited).toBeLessThan(1500);
      expect(problemCode()).toBe('camera-in-use');
      expect(camera.ask).toHaveBeenCalledTimes(2);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(camera.ask).toHaveBeenCalledTimes(2);
    },
  );

  it('C-5 says nothing of a camera that was busy for a moment', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('NotReadableError'));
    const onProblem = vi.fn();
    const { person } = show({ onProblem });
    await start(person);
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(onProblem).not.toHaveBeenCalled();
  });

  it('asks no busy camera again after the person has left', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('NotReadableError'));
    const { person, unmount } = show();
    await start(person);
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(1));
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-15 asks no more than once where it is denied, and again only when told to', async () => {
    const camera = watchCamera();
    camera.refuse(refusal('NotAllowedError'), refusal('NotAllowedError'));
    const { person } = show();
    await start(person);
    await onScreen('problem');
    await person.click(button(en.again));
    await onScreen('problem');
    expect(problemCode()).toBe('camera-denied');
    expect(camera.ask).toHaveBeenCalledTimes(2);
  });

  it('C-4 offers a file in its place where the host allows one', async () => {
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

  it('C-4 offers none where it does not', async () => {
    watchCamera().refuse(refusal('NotFoundError'));
    const { person } = show();
    await start(person);
    await onScreen('problem');
    expect(document.querySelector('input[type="file"]')).toBeNull();
  });

  it('leaves the selfie alone when the camera of the other photo is refused', async () => {
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

describe('a page that cannot have a camera', () => {
  tidyPage();

  const blocked = async (code: Told) => {
    const { person } = show();
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe(code);
    expect(heading().textContent).toBe(en.problems[code].heading);
    return person;
  };

  it('C-3 says so without asking, where the page does not allow it', async () => {
    const camera = watchCamera();
    const policy = (document as Document & { featurePolicy: { allowsFeature(feature: string): boolean } }).featurePolicy;
    const allows = vi.spyOn(policy, 'allowsFeature').mockReturnValue(false);
    const person = await blocked('camera-blocked-by-page');
    expect(camera.ask).not.toHaveBeenCalled();
    allows.mockRestore();
    await person.click(button(en.again));
    await shoot(person);
  });

  it('C-10 tells an insecure page from a browser without cameras', async () => {
    const camera = watchCamera();
    const secure = vi.spyOn(window, 'isSecureContext', 'get').mockReturnValue(false);
    await blocked('camera-insecure-page');
    expect(camera.ask).not.toHaveBeenCalled();
    secure.mockRestore();
  });

  it('C-10 tells a browser without cameras from an insecure page', async () => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
    try {
      await blocked('camera-unsupported');
    } finally {
      Reflect.deleteProperty(navigator, 'mediaDevices');
    }
  });

  it('works again on the same page afterwards', async () => {
    const { person } = show();
    await bothPhotos(person);
  });
});
