/**
 * Two cameras on one page, opened and closed in any order. `SEED=… vitest run camera-orders`
 * repeats a run.
 */
import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { attachCamera } from '../../src/camera/attach-camera.ts';
import { en, FaceCompare } from '../../src/index.ts';
import { paintedCamera, watchCamera } from '../support/camera.test-support.ts';
import { show, tidyPage } from '../support/widget.test-support.tsx';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Step =
  | { readonly do: 'open' | 'close'; readonly which: 0 | 1 }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'leave' }
  | { readonly do: 'return' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('open', 'close'), which: fc.constantFrom(0, 1) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass'), milliseconds: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('leave', 'return') }) },
) as fc.Arbitrary<Step>;

/**
 * Each request gets a stream or an error after its own delay. On iOS a new stream ends the one
 * before.
 */
const schedule = fc.record({
  steps: fc.array(step, { minLength: 2, maxLength: 12 }),
  answers: fc.array(
    fc.record({
      after: fc.nat(4),
      refused: fc.constantFrom(null, null, null, 'NotReadableError', 'OverconstrainedError'),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  ),
  ios: fc.boolean(),
});

describe('C-25: two cameras', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('leave no live track in 1,000 random orders of opening, closing, leaving the page and coming back', async () => {
    const seed = Number(import.meta.env.SEED || Math.floor(Math.random() * 2 ** 31));
    console.info(`SEED=${seed}: 1,000 orders of two cameras`);
    const painted = paintedCamera(16, 16);
    let reached = 0;
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(schedule, async ({ steps, answers, ios }) => {
        const streams: MediaStream[] = [];
        let asked = 0;
        let open = 0;
        vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => {
          const answer = answers[asked++ % answers.length];
          open++;
          await pause(answer?.after ?? 0);
          open--;
          if (answer?.refused) throw new DOMException('', answer.refused);
          if (ios)
            for (const track of streams.flatMap((stream) => stream.getTracks())) {
              if (track.readyState === 'ended') continue;
              track.stop();
              track.dispatchEvent(new Event('ended'));
            }
          const stream = painted.canvas.captureStream(0);
          streams.push(stream);
          return stream;
        });
        const videos = [document.createElement('video'), document.createElement('video')];
        const release: (() => void)[] = [];
        for (const now of steps) {
          if (now.do === 'pass') await pause(now.milliseconds);
          else if (now.do === 'leave' || now.do === 'return')
            window.dispatchEvent(
              new PageTransitionEvent(now.do === 'leave' ? 'pagehide' : 'pageshow', {
                persisted: true,
              }),
            );
          else {
            release[now.which]?.();
            delete release[now.which];
            if (now.do === 'open') {
              release[now.which] = attachCamera(videos[now.which] as HTMLVideoElement, {
                constraints: {},
                onStatus: () => {},
                onProblem: () => {},
              });
            }
          }
        }
        for (const letGo of release) letGo?.();
        while (open > 0) await pause(1);
        await Promise.resolve();
        const left = streams.filter((stream) =>
          stream.getTracks().some(({ readyState }) => readyState === 'live'),
        );
        if (left.length > 0)
          throw new Error(`${left.length} of ${streams.length} streams are still live.`);
        for (const video of videos)
          if (video.srcObject) throw new Error('A video still holds a stream.');
        reached++;
        opened += streams.length;
      }),
      { numRuns: 1000, seed },
    );
    expect(reached).toBe(1000);
    // The runs did open streams.
    expect(opened).toBeGreaterThan(1000);
  });
});

describe('two widgets when a second camera ends the first, as on iOS', () => {
  tidyPage();

  it('C-25: the first reports it, and opens its camera again when its own person asks for it', async () => {
    const camera = watchCamera();
    const painted = paintedCamera();
    camera.giveFrom(() => {
      for (const track of camera.tracks.filter(({ readyState }) => readyState === 'live')) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      return painted.stream();
    });
    const consent = { noticeVersion: '1', token: 'signed' };
    const { person } = show({
      consent,
      around: (widget) => (
        <>
          <div data-testid="first">{widget}</div>
          <div data-testid="second">
            <FaceCompare backend="/x" consent={consent} />
          </div>
        </>
      ),
    });
    const [first, second] = [
      within(screen.getByTestId('first')),
      within(screen.getByTestId('second')),
    ];
    const live = (one: typeof first) =>
      waitFor(() =>
        expect(
          one.getByRole<HTMLButtonElement>('button', { name: en.camera.shutter }).disabled,
        ).toBe(false),
      );
    await person.click(first.getByRole('button', { name: en.welcome.start }));
    await live(first);
    await person.click(second.getByRole('button', { name: en.welcome.start }));
    await live(second);
    expect(first.getByText('camera-lost')).toBeTruthy();
    expect(camera.ask).toHaveBeenCalledTimes(2);
    await person.click(first.getByRole('button', { name: en.retry }));
    await live(first);
    expect(second.getByText('camera-lost')).toBeTruthy();
    expect(camera.ask).toHaveBeenCalledTimes(3);
    expect(camera.live()).toBe(1);
  });
});
