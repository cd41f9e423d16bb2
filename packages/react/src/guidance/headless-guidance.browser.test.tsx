import { sampleVerdict, scriptedBackend, scriptedGuide } from '@facecompare/contract/testing';
import { render, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tidyPage } from '../../test/support/widget.test-support.tsx';
import {
  type FaceCompareHook,
  type FaceCompareOptions,
  type Guidance,
  useCameraVideo,
  useFaceCompare,
} from '../index.ts';
import { pause, see } from './guidance.test-support.tsx';

const backend = scriptedBackend([{ answer: sampleVerdict('match') }]);

function Video({ flow }: { readonly flow: FaceCompareHook }) {
  return <video {...useCameraVideo(flow.getCameraProps())} />;
}

function Own({
  seen,
  ...options
}: Omit<FaceCompareOptions, 'backend'> & { readonly seen: (flow: FaceCompareHook) => void }) {
  const flow = useFaceCompare({
    backend,
    consent: { noticeVersion: '1', token: 'signed' },
    ...options,
  });
  seen(flow);
  return flow.view.screen === 'camera' ? (
    <Video flow={flow} />
  ) : (
    <button {...flow.getStartProps()}>Start</button>
  );
}

function open(options: Omit<FaceCompareOptions, 'backend'>) {
  const seen: Guidance[] = [];
  let flow: FaceCompareHook | undefined;
  const { getByRole, unmount } = render(
    <Own
      {...options}
      seen={(next) => {
        flow = next;
        if (seen.at(-1) !== next.guidance) seen.push(next.guidance);
      }}
    />,
  );
  getByRole('button', { name: 'Start' }).click();
  return { seen, unmount, face: () => flow as FaceCompareHook, latest: () => seen.at(-1) };
}

describe('guidance on a screen of the host', () => {
  tidyPage();

  it('contains the hint, the measured value and its limit', async () => {
    const guide = scriptedGuide({
      reading: see({ hint: 'too-far', value: 0.12, limit: 0.25 }),
      progress: [{ loaded: 1, total: 2 }],
    });
    const { seen, latest, face, unmount } = open({ guide });
    await waitFor(() =>
      expect(latest()?.reading).toMatchObject({ hint: 'too-far', value: 0.12, limit: 0.25 }),
    );
    expect(latest()).toMatchObject({
      status: 'watching',
      shown: { hint: 'too-far' },
      longer: false,
      text: 'Come closer',
      autoCapture: false,
    });
    expect(seen.map(({ status }) => status)).toContain('loading');
    expect(seen.find(({ progress }) => progress)?.progress).toEqual({ loaded: 1, total: 2 });
    face().send({ type: 'camera/close', side: 'selfie' });
    await waitFor(() =>
      expect(latest()).toMatchObject({
        status: 'off',
        reading: null,
        text: null,
        announcement: null,
      }),
    );
    unmount();
  });

  it('renders at most four times a second while only the measured value changes', async () => {
    let value = 0;
    const guide = scriptedGuide({ everyMs: 10_000 });
    const { seen, latest } = open({ guide });
    await waitFor(() => expect(guide.running).toBe(1));
    guide.see({ hint: 'too-far' });
    // Wait until the message and its announcement are there.
    await waitFor(() => expect(latest()?.announcement).toBe('Come closer'));
    const before = seen.length;
    const began = performance.now();
    for (let reading = 0; reading < 40; reading++) {
      guide.see({ hint: 'too-far', value: ++value });
      await pause(16);
    }
    const quarters = Math.ceil((performance.now() - began) / 250) + 1;
    expect(seen.length - before).toBeGreaterThan(1);
    expect(seen.length - before).toBeLessThanOrEqual(quarters);
    // The last value arrives after that time at the latest.
    await waitFor(() => expect(latest()?.reading?.value).toBe(value));
  });

  it('is off, and always the same object, without a guide', async () => {
    const { seen } = open({});
    await pause(500);
    expect(seen).toEqual([expect.objectContaining({ status: 'off', reading: null, text: null })]);
  });
});
