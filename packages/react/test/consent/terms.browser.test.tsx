import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  compared,
  onScreen,
  photoFile,
  root,
  screenName,
  shoot,
  show,
  start,
  takeSelfie,
  tidyPage,
} from '../support/widget.test-support.tsx';

const box = () => screen.getByRole<HTMLInputElement>('checkbox');
const elsewhere = () =>
  scriptedBackend([{ answer: { code: 'internal-error' } }], 'https://elsewhere.example');

describe('the terms of the consent', () => {
  tidyPage();

  it.each([
    ['the notice', () => ({ consent: { noticeVersion: '2' } })],
    ['the recipient', () => ({ backend: elsewhere() })],
  ])('P-3 are asked for again when %s changes; the photos stay', async (_, changed) => {
    const { person, change } = show({ consent: { noticeVersion: '1' } });
    await bothPhotos(person);
    change(changed());
    await onScreen('welcome');
    expect(box().checked).toBe(false);
    await person.click(button(en.welcome.start));
    expect(screenName()).toBe('welcome');
    await start(person);
    await onScreen('ready');
    expect(document.querySelectorAll('[data-part="photo-preview"]')).toHaveLength(2);
  });

  it('P-3 turn the camera off when they change', async () => {
    const camera = watchCamera();
    const { person, change } = show();
    await start(person);
    await waitFor(() => expect(camera.live()).toBe(1));
    change({ backend: elsewhere() });
    await onScreen('welcome');
    expect(camera.live()).toBe(0);
    expect(root().textContent).toContain('elsewhere.example');
  });

  it('P-3 abort a comparison when they change', async () => {
    const { person, change, backend } = show({ steps: [{ answer: 'never' }] });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    change({ backend: elsewhere() });
    await onScreen('welcome');
    await waitFor(() => expect(backend.aborted).toBe(1));
  });

  it('stay valid when the backend is only a new object', async () => {
    const { person, change, backend } = show({ consent: { noticeVersion: '1' } });
    await takeSelfie(person);
    change({ backend: { ...backend }, consent: { noticeVersion: '1' } });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(screenName()).toBe('add');
  });
});

describe('the handle', () => {
  tidyPage();

  it('reset forgets the photos, the consent and the tries', async () => {
    const camera = watchCamera();
    const { person, handle } = show({
      steps: [{ answer: sampleVerdict('no-match') }],
      maxAttempts: 2,
    });
    await compared(person, 'no-match');
    expect(root().textContent).toContain('1 try left');
    handle.current?.reset();
    await onScreen('welcome');
    expect(box().checked).toBe(false);
    await bothPhotos(person);
    expect(root().textContent).toContain('2 tries left');
    handle.current?.reset();
    await onScreen('welcome');
    await start(person);
    await waitFor(() => expect(camera.live()).toBe(1));
    handle.current?.reset();
    await onScreen('welcome');
    expect(camera.live()).toBe(0);
  });

  it('choose adds a photo as if the person had chosen its file', async () => {
    const { person, handle, backend } = show();
    await takeSelfie(person);
    handle.current?.choose('reference', await photoFile('held.png', 'image/png', 120, 90));
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(backend.requests[0]?.reference).toMatchObject({
      width: 120,
      height: 90,
      source: 'file',
    });
  });

  it('choose does nothing when the person may not choose a file', async () => {
    const { person, handle } = show({ sources: { reference: ['camera'] } });
    handle.current?.choose('selfie', await photoFile());
    expect(screenName()).toBe('welcome');
    await start(person);
    handle.current?.choose('selfie', await photoFile());
    await shoot(person);
    await person.click(button(en.photo.keep));
    handle.current?.choose('reference', await photoFile());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(root().dataset.side).toBe('reference');
    expect(['add', 'camera']).toContain(screenName());
  });

  it('stays the same object between renders', async () => {
    const { handle, change, person } = show();
    const first = handle.current;
    change({ locale: 'en' });
    await takeSelfie(person);
    expect(handle.current).toBe(first);
  });
});

describe('the messages', () => {
  tidyPage();

  it("are the host's if it sets them, in its language and direction", async () => {
    const { person, change } = show({
      locale: 'ar',
      messages: { welcome: { heading: 'مرحبا', start: 'ابدأ' } },
    });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('مرحبا');
    expect([root().lang, root().dir]).toEqual(['ar', 'rtl']);
    await person.click(box());
    await person.click(button('ابدأ'));
    await shoot(person);
    await person.click(button(en.photo.keep));
    await chooseFile(person);
    change({ locale: 'de' });
    expect([root().lang, root().dir]).toEqual(['de', 'ltr']);
  });

  it('change on any screen without the loss of a photo', async () => {
    const { person, change } = show();
    await bothPhotos(person);
    change({ messages: { ready: { heading: 'Bereit' } } });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Bereit');
    expect(screenName()).toBe('ready');
  });
});
