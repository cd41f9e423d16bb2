/** What starts early: the preload after consent, and the work on a photo as soon as it is ready. */
import type { Backend } from '@facecompare/contract';
import { sampleVerdict, scriptedBackend, scriptedGuide } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import '../../src/styles/face-compare.css';
import { en } from '../../src/index.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  onScreen,
  part,
  photoFile,
  root,
  show,
  start,
  takeSelfie,
  tidyPage,
} from '../support/widget.test-support.tsx';

interface Prepared {
  readonly side: string;
  readonly width: number;
  readonly signal: AbortSignal;
}

/** A backend that prepares for ever, and records its calls. */
function early(recipient: string | null = null) {
  const prepared: Prepared[] = [];
  const mounts: AbortSignal[] = [];
  const backend: Backend = {
    ...scriptedBackend([{ answer: sampleVerdict('match') }], recipient),
    headStart: (side, { width }, { signal }) => {
      prepared.push({ side, width, signal });
      return new Promise(() => {});
    },
    preload: async ({ signal }) => {
      mounts.push(signal);
    },
  };
  return { backend, prepared, mounts };
}
const asked = (prepared: readonly Prepared[]) =>
  prepared.map(({ side, width }) => `${side} ${width}`);

describe('the early work on a photo', () => {
  tidyPage();

  it('runs on each photo once, and ends with the comparison', async () => {
    const { backend, prepared } = early();
    const { person } = show({ backend });
    await takeSelfie(person);
    expect(prepared.map(({ side }) => side)).toEqual(['selfie']);
    await chooseFile(person);
    await onScreen('ready');
    expect(asked(prepared)[1]).toBe('reference 400');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(prepared).toHaveLength(2);
    expect(prepared.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });

  it('is aborted with its photo, and runs again on the next one', async () => {
    const { backend, prepared } = early();
    const { person, handle, unmount } = show({ backend });
    await bothPhotos(person);
    handle.current?.choose('reference', await photoFile('other.jpg', 'image/jpeg', 320, 240));
    await waitFor(() => expect(asked(prepared)[2]).toBe('reference 320'));
    expect(prepared.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
    unmount();
    expect(prepared.map(({ signal }) => signal.aborted)).toEqual([true, true, true]);
  });

  it('never runs when the photos leave the device, nor with a URL', async () => {
    const { backend, prepared } = early('https://faces.example');
    const { person } = show({ backend });
    await bothPhotos(person);
    expect(prepared).toEqual([]);
    const send = vi.spyOn(globalThis, 'fetch');
    const other = show({ backend: 'https://faces.example/v1/ocr/face/compare' });
    other.unmount();
    expect(send).not.toHaveBeenCalled();
  });

  it('may fail without a report', async () => {
    const onProblem = vi.fn();
    const { backend } = early();
    const failing: Backend = {
      ...backend,
      headStart: () => Promise.reject(new Error('out of memory')),
    };
    const { person } = show({ backend: failing, onProblem });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(onProblem).not.toHaveBeenCalled();
  });
});

describe('the preload', () => {
  tidyPage();

  /** A guide that records its preloads. */
  const warmGuide = () => {
    const mounts: AbortSignal[] = [];
    const guide = {
      ...scriptedGuide(),
      preload: async ({ signal }: { readonly signal: AbortSignal }) => {
        mounts.push(signal);
      },
    };
    return { guide, mounts };
  };

  it('starts with consent, for backend and guide, and its signal aborts when the widget unmounts', async () => {
    const [device, guided] = [early(), warmGuide()];
    const { person, unmount } = show({ backend: device.backend, guide: guided.guide });
    expect([device.mounts, guided.mounts]).toEqual([[], []]);
    await start(person);
    const signals = [...device.mounts, ...guided.mounts];
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
    unmount();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('runs once, for the mount that stays, in StrictMode', async () => {
    const { backend, mounts } = early();
    const { person } = show({ backend, strict: true });
    expect(mounts).toEqual([]);
    await start(person);
    expect(mounts.map(({ aborted }) => aborted)).toEqual([false]);
  });

  it('that throws stops neither the other one nor the person', async () => {
    const { guide, mounts } = warmGuide();
    const broken: Backend = {
      ...scriptedBackend([]),
      preload: () => {
        throw new Error('at once');
      },
    };
    const { person } = show({ backend: broken, guide });
    await start(person);
    expect(mounts).toHaveLength(1);
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
  });
});

describe('a download before the comparison', () => {
  tidyPage();

  it('is shown in bytes, with a value, and announced without numbers', async () => {
    let report: Parameters<Backend['compare']>[1]['onPhase'];
    const backend: Backend = {
      ...scriptedBackend([], null),
      compare: (_, { onPhase }) => {
        report = onPhase;
        return new Promise(() => {});
      },
    };
    const { person } = show({ backend, locale: 'en' });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    const bar = () =>
      screen.getByRole<HTMLProgressElement>('progressbar', { name: en.comparing.heading });
    expect(bar().value).toBeUndefined();
    report?.('preparing', { loaded: 1_200_000, total: 4_200_000 });
    await waitFor(() => expect([bar().value, bar().max]).toEqual([1_200_000, 4_200_000]));
    expect(part('stage')?.textContent).toBe('Loading: 1.2 MB of 4.2 MB');
    expect(screen.getByRole('status').textContent).toBe(en.comparing.preparing);
    report?.('preparing', { loaded: 4_200_000, total: 4_200_000 });
    await waitFor(() => expect(bar().value).toBe(4_200_000));
    report?.('comparing');
    await waitFor(() => expect(bar().value).toBeUndefined());
    expect(root().textContent).toContain(en.comparing.comparing);
  });
});
