/** Consent that changes during a wait. It is checked before the wait and after it. */
import type { Backend } from '@facecompare/contract';
import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import { type ConsentRecord, en, FaceCompare, type FaceCompareProps } from '../../src/index.ts';
import { patternFile } from '../support/gate.test-support.ts';
import {
  button,
  onScreen,
  part,
  root,
  screenName,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';

const FILES: NonNullable<FaceCompareProps['sources']> = { selfie: ['file'], reference: ['file'] };
const reported = (records: readonly ConsentRecord[]) =>
  records.map(({ action, noticeVersion }) => `${action} ${noticeVersion}`);

function asked(props: Partial<FaceCompareProps> = {}) {
  const records: ConsentRecord[] = [];
  return {
    records,
    ...show({ sources: FILES, onConsent: (record) => records.push(record), ...props }),
  };
}
const tick = () => act(() => screen.getByRole('checkbox', { name: en.welcome.agree }).click());
const press = () => act(() => button(en.welcome.start).click());

/** Holds the digest back until the test releases it. */
function heldDigest() {
  const real = crypto.subtle.digest.bind(crypto.subtle);
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (...of) => {
    await gate;
    return real(...of);
  });
  return go;
}
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));
const to = (recipient: string): Backend =>
  scriptedBackend([{ answer: sampleVerdict('match') }], recipient);

describe('F-6: a token of the host', () => {
  tidyPage();

  it.each([
    'tomorrow',
    '2020-13-45',
    '01/02/2020 25:00',
    'null',
    '',
    '2099-01-01',
    '2099-01-01T00:00:00',
  ])('F-6: is not valid when its expiry cannot be read: %j', async (tokenExpires) => {
    const { records } = asked({ consent: { noticeVersion: '1', token: 'abc', tokenExpires } });
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeTruthy());
    press();
    await settle();
    expect([screenName(), reported(records)]).toEqual(['welcome', []]);
    expect(part('agree-first')?.textContent).toBe(en.welcome.agreeFirst);
  });

  it.each(['2099-01-01T00:00:00Z', '2099-01-01T00:00:00.5+02:00'])(
    'F-6: is valid until its expiry: %s',
    async (tokenExpires) => {
      const { records } = asked({ consent: { noticeVersion: '1', token: 'abc', tokenExpires } });
      await settle();
      expect(screen.queryByRole('checkbox')).toBeNull();
      press();
      await onScreen('add');
      expect(reported(records)).toEqual(['granted 1']);
    },
  );

  it('F-6: that expires after the longest timer delay is checked with that delay, and not in a loop', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    asked({ consent: { noticeVersion: '1', token: 'abc', tokenExpires: '2099-01-01T00:00:00Z' } });
    await settle();
    const delays = timers.mock.calls.map(([, delay]) => delay ?? 0);
    expect(delays).toContain(2 ** 31 - 1);
    expect(Math.max(...delays)).toBeLessThan(2 ** 31);
  });

  it('F-6: that expires while the page is open brings the checkbox back, and Start does nothing at that moment', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const tokenExpires = new Date(Date.now() + 60_000).toISOString();
    const { records } = asked({ consent: { noticeVersion: '1', token: 'abc', tokenExpires } });
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(screen.queryByRole('checkbox')).toBeNull();
    // The clock is ahead of the timer, as after a laptop was asleep.
    vi.setSystemTime(Date.now() + 120_000);
    press();
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect([screenName(), reported(records)]).toEqual(['welcome', []]);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(screen.queryByRole('checkbox')).toBeTruthy();
  });
});

describe('F-7: a press on Start that waits for the digest', () => {
  tidyPage();

  it('F-7: does nothing when the recipient of the photos changes', async () => {
    const go = heldDigest();
    const { records, change } = asked({ backend: to('https://one.example') });
    tick();
    press();
    change({ backend: to('https://two.example') });
    go();
    await settle();
    expect([screenName(), reported(records)]).toEqual(['welcome', []]);
    tick();
    press();
    await onScreen('add');
    expect(records.map(({ recipients }) => recipients)).toEqual([['https://two.example']]);
  });

  it('F-7: counts once when Start is pressed again in the meantime, even if the host resets at once', async () => {
    const go = heldDigest();
    const records: ConsentRecord[] = [];
    const shown = show({
      sources: FILES,
      consent: { noticeVersion: '1', token: 'abc' },
      onConsent: (record) => {
        records.push(record);
        shown.handle.current?.reset();
      },
    });
    await waitFor(() => expect(crypto.subtle.digest).toHaveBeenCalledTimes(1));
    press();
    press();
    // One digest for the text on the screen, one for the press.
    expect(crypto.subtle.digest).toHaveBeenCalledTimes(2);
    go();
    await waitFor(() => expect(reported(records)).toEqual(['granted 1']));
    await settle();
    expect([screenName(), reported(records)]).toEqual(['welcome', ['granted 1']]);
  });

  it('F-7: does nothing when the notice on the screen changes', async () => {
    const go = heldDigest();
    const { records, change } = asked({ consent: { noticeVersion: '1' } });
    tick();
    press();
    change({ consent: { noticeVersion: '1', notice: 'Another notice.' } });
    go();
    await settle();
    expect([screenName(), reported(records)]).toEqual(['welcome', []]);
  });

  it('F-7: does nothing when the person unticks the checkbox', async () => {
    const go = heldDigest();
    const { records } = asked();
    tick();
    press();
    tick();
    go();
    await settle();
    expect([screenName(), reported(records)]).toEqual(['welcome', []]);
  });

  it('F-7: is not recorded after the widget has unmounted', async () => {
    const go = heldDigest();
    const { records, unmount } = asked();
    tick();
    press();
    unmount();
    go();
    await settle();
    expect(reported(records)).toEqual([]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('no digest'))],
    [
      'throws',
      () => {
        throw new Error('no digest');
      },
    ],
  ])('F-7: goes on without the digest when it %s', async (_, digest) => {
    vi.spyOn(crypto.subtle, 'digest').mockImplementation(digest as never);
    const { records } = asked();
    tick();
    press();
    await onScreen('add');
    expect(records.map(({ action, noticeSha256 }) => [action, noticeSha256])).toEqual([
      ['granted', null],
    ]);
  });

  it('F-7: goes on without the digest when it never resolves', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(crypto.subtle, 'digest').mockImplementation(() => new Promise(() => {}));
    const { records } = asked();
    tick();
    press();
    await act(() => vi.advanceTimersByTimeAsync(4000));
    await onScreen('add');
    expect(reported(records)).toEqual(['granted null']);
  });
});

it('F-7: a press at the very moment in which Start appears counts', async () => {
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  // Without the testing library, which waits for effects.
  const reactPage = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean | undefined };
  const before = reactPage.IS_REACT_ACT_ENVIRONMENT;
  reactPage.IS_REACT_ACT_ENVIRONMENT = false;
  const press = new MutationObserver(() =>
    page.querySelector<HTMLElement>('[data-part="start"]')?.click(),
  );
  press.observe(page, { childList: true, subtree: true });
  root.render(
    <FaceCompare
      backend={to('https://one.example')}
      sources={FILES}
      consent={{ noticeVersion: '1', token: 'abc' }}
    />,
  );
  await vi.waitFor(() => expect(page.querySelector('[data-screen="add"]')).toBeTruthy());
  press.disconnect();
  root.unmount();
  page.remove();
  reactPage.IS_REACT_ACT_ENVIRONMENT = before;
});

describe('F-7: every end has its record', () => {
  tidyPage();

  it('F-7: leaving under a second notice withdraws the consent to the first one', async () => {
    const { records, handle, change, person } = asked({ consent: { noticeVersion: '1' } });
    await settle();
    tick();
    press();
    await onScreen('add');
    handle.current?.choose('selfie', await patternFile(1));
    await waitFor(() => expect(root().dataset.side).toBe('reference'));
    change({ consent: { noticeVersion: '2' } });
    await onScreen('welcome');
    await person.click(button(en.withdraw));
    expect(reported(records)).toEqual(['granted 1', 'withdrawn 1']);
    expect(new Set(records.map(({ consentId }) => consentId)).size).toBe(1);
  });

  it('F-7: a host that resets while it gets the record does not start', async () => {
    const { handle } = asked({ onConsent: () => handle.current?.reset() });
    await settle();
    tick();
    press();
    await settle();
    expect(screenName()).toBe('welcome');
  });
});
