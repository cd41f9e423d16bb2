import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  heading,
  onScreen,
  part,
  root,
  screenName,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const box = () => screen.queryByRole<HTMLInputElement>('checkbox');

describe('before Start', () => {
  tidyPage();

  it('P-1 uses neither the camera nor the network', async () => {
    const camera = watchCamera();
    const list = vi.spyOn(navigator.mediaDevices, 'enumerateDevices');
    const send = vi.spyOn(globalThis, 'fetch');
    const { person } = show({ backend: 'https://faces.example/v1/ocr/face/compare' });
    expect(heading().textContent).toBe("Check that it's you");
    await person.click(button(en.welcome.start));
    await person.click(screen.getByText(en.welcome.notice));
    await person.click(screen.getByRole('checkbox'));
    expect([camera.ask.mock.calls.length, list.mock.calls.length, send.mock.calls.length]).toEqual([
      0, 0, 0,
    ]);
    await person.click(button(en.welcome.start));
    // The camera code loads first.
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(1));
    expect(send).not.toHaveBeenCalled();
  });

  it('P-2 leaves the checkbox unticked, and explains what is missing on Start', async () => {
    const camera = watchCamera();
    const { person } = show();
    expect(box()?.checked).toBe(false);
    expect(screen.queryByText(en.welcome.agreeFirst)).toBeNull();
    await person.click(button(en.welcome.start));
    expect(screenName()).toBe('welcome');
    expect(screen.getByRole('alert').textContent).toBe('Tick the box to go on.');
    expect(box()?.getAttribute('aria-invalid')).toBe('true');
    expect(camera.ask).not.toHaveBeenCalled();
    await person.click(screen.getByRole('checkbox'));
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(box()?.getAttribute('aria-invalid')).toBeNull();
    await person.click(button(en.welcome.start));
    await onScreen('camera');
  });

  it('no longer shows the mistake of an early Start after a reset', async () => {
    const { person, handle } = show();
    await person.click(button(en.welcome.start));
    await start(person);
    handle.current?.reset();
    await onScreen('welcome');
    expect(box()?.checked).toBe(false);
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('P-3 unticks the checkbox when the notice changes', async () => {
    const camera = watchCamera();
    const { person, change } = show({ consent: { noticeVersion: '1' } });
    await person.click(screen.getByRole('checkbox'));
    change({ consent: { noticeVersion: '2', notice: 'We keep everything.' } });
    expect(box()?.checked).toBe(false);
    await person.click(button(en.welcome.start));
    expect(screenName()).toBe('welcome');
    expect(camera.ask).not.toHaveBeenCalled();
  });

  it('P-5 leaves out the checkbox, but not Start, when the host has a token', async () => {
    const camera = watchCamera();
    const { person } = show({ consent: { noticeVersion: '1', token: 'signed' } });
    expect(box()).toBeNull();
    expect(camera.ask).not.toHaveBeenCalled();
    await person.click(button(en.welcome.start));
    await onScreen('camera');
  });

  it('P-5 treats an empty token as no token', async () => {
    const { person } = show({ consent: { noticeVersion: '1', token: '' } });
    expect(box()?.checked).toBe(false);
    await person.click(button(en.welcome.start));
    expect(screenName()).toBe('welcome');
  });

  it('P-9 names the recipient of the current backend', () => {
    const { change } = show({ backend: 'https://faces.example/compare' });
    const text = () => root().textContent;
    expect(text()).toContain(en.welcome.sentTo('faces.example'));
    expect(text()).toContain(en.welcome.noticeSent('faces.example'));
    change({ backend: '/compare' });
    expect(text()).toContain(en.welcome.sentTo(location.host));
    change({
      backend: {
        name: 'device',
        recipient: null,
        compare: () => Promise.reject(new Error('Never asked.')),
      },
    });
    expect(text()).toContain(en.welcome.staysHere);
    expect(text()).toContain(en.welcome.noticeStays);
  });

  it('shows the notice and the promise of the host, and promises nothing itself', async () => {
    const { change } = show({
      consent: {
        noticeVersion: '1',
        notice: 'Our own notice.',
        retention: 'Deleted after the check.',
      },
    });
    expect(part('notice')?.textContent).toBe(
      `${en.welcome.notice}Our own notice.Deleted after the check.`,
    );
    change({ consent: { noticeVersion: '1' } });
    expect(part('notice')?.textContent).not.toMatch(/delete|keep|store|retain/i);
  });
});
