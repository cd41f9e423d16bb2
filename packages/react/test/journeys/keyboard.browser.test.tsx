/// <reference types="vite/client" />
/** Real keys of the browser, including Tab; the page creates no event itself. */
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/styles/face-compare.css';
import { en } from '../../src/index.ts';
import { twoColours, watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  heading,
  onScreen,
  photoInput,
  screenName,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';

const nameOf = (element: Element | null) =>
  element?.getAttribute('aria-label') ??
  (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent);

/** Presses Tab until this element has the focus. */
async function tabTo(name: string): Promise<number> {
  for (let presses = 1; presses <= 6; presses++) {
    await userEvent.tab();
    if (nameOf(document.activeElement) === name) return presses;
  }
  throw new Error(`Tab does not lead to "${name}", only to "${nameOf(document.activeElement)}".`);
}

const ready = () => waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));

describe('with only a keyboard', () => {
  tidyPage();

  it.each([{ strict: false }, { strict: true }])(
    'the focus stays where it is when the page opens, strict: $strict',
    async ({ strict }) => {
      show({ strict });
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(document.activeElement).toBe(document.body);
    },
  );

  it('P-32 the person can complete the whole flow', async () => {
    const onContinue = vi.fn();
    const { ask } = watchCamera();
    const { backend } = show({ onContinue });
    await tabTo(en.welcome.agree);
    await userEvent.keyboard(' ');
    await tabTo(en.welcome.start);
    await userEvent.keyboard('{Enter}');
    await onScreen('camera');
    await ready();
    await tabTo(en.camera.shutter);
    await userEvent.keyboard('{Enter}');
    await onScreen('review');
    await tabTo(en.photo.keep);
    await userEvent.keyboard(' ');
    await onScreen('add');
    await tabTo(en.photo.choose);
    expect(document.activeElement).toBe(photoInput());
    await userEvent.tab({ shift: true });
    expect(nameOf(document.activeElement)).toBe(en.camera.open);
    // Two frames of the fake camera can be nearly the same picture, and that is no comparison.
    ask.mockResolvedValueOnce(twoColours());
    await userEvent.keyboard('{Enter}');
    await onScreen('camera');
    await ready();
    await tabTo(en.camera.shutter);
    await userEvent.keyboard(' ');
    await onScreen('review');
    await tabTo(en.photo.keep);
    await userEvent.keyboard('{Enter}');
    await onScreen('ready');
    await tabTo(en.ready.compare);
    await userEvent.keyboard('{Enter}');
    await onScreen('match');
    await tabTo(en.continue);
    await userEvent.keyboard('{Enter}');
    expect(onContinue).toHaveBeenCalledTimes(1);
    expect(backend.requests).toHaveLength(1);
  });

  it('P-32 Escape closes the camera and turns it off, and Tab leaves the widget at both ends', async () => {
    const camera = watchCamera();
    show({
      consent: { noticeVersion: '1', token: 'signed' },
      alternative: { label: 'Verify by post', href: '#post' },
    });
    await tabTo(en.welcome.start);
    await userEvent.keyboard('{Enter}');
    await onScreen('camera');
    await ready();
    await tabTo(en.withdraw);
    await userEvent.tab();
    expect(document.querySelector('section')?.contains(document.activeElement)).toBe(false);
    await userEvent.tab({ shift: true });
    expect(nameOf(document.activeElement)).toBe(en.withdraw);
    await userEvent.keyboard('{Escape}');
    await onScreen('add');
    expect(camera.live()).toBe(0);
    expect(heading().textContent).toBe(en.selfie.add.heading);
  });

  it('Escape does nothing on other screens', async () => {
    show();
    await tabTo(en.welcome.agree);
    await userEvent.keyboard('{Escape}');
    expect([screenName(), nameOf(document.activeElement)]).toEqual(['welcome', en.welcome.agree]);
  });

  it('P-30 the alternative is at most three stops away when the camera is denied', async () => {
    watchCamera().refuse(new DOMException('', 'NotAllowedError'));
    show({
      consent: { noticeVersion: '1', token: 'signed' },
      alternative: { label: 'Verify by post', href: '#post' },
    });
    await tabTo(en.welcome.start);
    await userEvent.keyboard('{Enter}');
    await onScreen('problem');
    expect(await tabTo('Verify by post')).toBeLessThanOrEqual(3);
  });
});
