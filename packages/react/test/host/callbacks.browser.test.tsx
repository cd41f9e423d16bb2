import { sampleVerdict } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en, type FlowReport } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  compared,
  onScreen,
  photoFile,
  photoInput,
  screenName,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

describe('the callbacks of the host', () => {
  tidyPage();

  it('report every event in order, without personal data', async () => {
    const reports: FlowReport[] = [];
    const { person } = show({ onEvent: (report) => reports.push(report) });
    await compared(person, 'match');
    const types = reports.map(({ type }) => type).filter((type) => type !== 'camera/status');
    expect(types).toEqual([
      'start',
      'camera/shoot',
      'frame/taken',
      'image/prepared',
      'photo/keep',
      'file/choose',
      'image/prepared',
      'compare/start',
      'compare/phase',
      'compare/phase',
      'compare/succeeded',
    ]);
    expect(reports.at(-1)).toEqual({
      type: 'compare/succeeded',
      screen: 'match',
      side: 'reference',
      problem: null,
      comparison: 1,
      elapsedMs: expect.any(Number),
    });
    expect(reports[0]?.comparison).toBe(0);
    const times = reports.map(({ elapsedMs }) => elapsedMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const report of reports)
      expect(Object.keys(report).toSorted()).toEqual([
        'comparison',
        'elapsedMs',
        'problem',
        'screen',
        'side',
        'type',
      ]);
  });

  it('report the verdict once, and the press on Continue once', async () => {
    const [onVerdict, onContinue, onProblem] = [vi.fn(), vi.fn(), vi.fn()];
    const { person } = show({ onVerdict, onContinue, onProblem });
    await compared(person, 'match');
    expect(onVerdict).toHaveBeenCalledExactlyOnceWith(sampleVerdict('match'));
    expect(onContinue).not.toHaveBeenCalled();
    await person.click(button(en.continue));
    expect(onContinue).toHaveBeenCalledExactlyOnceWith(sampleVerdict('match'));
    expect(onProblem).not.toHaveBeenCalled();
  });

  it('report each problem of the camera, of a photo and of the comparison', async () => {
    watchCamera().refuse(new DOMException('', 'NotAllowedError'));
    const codes: string[] = [];
    const { person } = show({
      steps: [{ answer: { code: 'overloaded', retryAfter: 3 } }],
      onProblem: ({ code }) => codes.push(code),
    });
    await start(person);
    await onScreen('problem');
    await person.click(button(en.retry));
    await shoot(person);
    await person.click(button(en.photo.keep));
    await chooseFile(person, new File([], 'empty.jpg', { type: 'image/jpeg' }));
    await onScreen('problem');
    await person.upload(photoInput(en.photo.another), await photoFile());
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    expect(codes).toEqual(['camera-denied', 'image-empty', 'overloaded']);
  });

  it('report on any screen that the person leaves', async () => {
    const onCancel = vi.fn();
    const { person, backend } = show({ onCancel, steps: [{ answer: 'never' }] });
    await person.click(button(en.leave));
    await bothPhotos(person);
    await person.click(button(en.withdraw));
    await onScreen('welcome');
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    await person.click(button(en.withdraw));
    expect(onCancel).toHaveBeenCalledTimes(3);
    expect(backend.requests).toHaveLength(1);
  });

  it('are those of the latest render', async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const { person, change } = show({ onVerdict: first });
    await bothPhotos(person);
    change({ onVerdict: second });
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });

  it('may reset the widget', async () => {
    const { person, handle, change } = show();
    change({ onVerdict: () => handle.current?.reset() });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('welcome');
  });
});

describe('a callback that throws', () => {
  tidyPage();
  const errors: unknown[] = [];
  const collect = (event: ErrorEvent) => {
    errors.push(event.error);
    // Handled here, so that it does not end the test.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  beforeEach(() => window.addEventListener('error', collect, { capture: true }));
  afterEach(() => window.removeEventListener('error', collect, { capture: true }));

  it('stops nothing, and its error reaches the page', async () => {
    const broken = new Error('The host is broken.');
    vi.mocked(console.error).mockImplementation(() => {});
    const fail = () => {
      throw broken;
    };
    const { person } = show({
      onEvent: fail,
      onVerdict: fail,
      onProblem: fail,
      steps: [{ answer: { code: 'timeout' } }, { answer: sampleVerdict('match') }],
    });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    await person.click(button(en.retry));
    await onScreen('match');
    await waitFor(() => expect(errors.length).toBeGreaterThan(10));
    expect(new Set(errors)).toEqual(new Set([broken]));
    // The test runner logs these errors again. They are expected, and no others are.
    const complaints = vi.mocked(console.error).mock.calls.flat().map(String);
    expect(complaints.filter((complaint) => !complaint.includes(broken.message))).toEqual([]);
    vi.mocked(console.error).mockClear();
    expect(screenName()).toBe('match');
  });
});
