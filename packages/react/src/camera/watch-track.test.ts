import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTrack } from './watch-track.ts';

const fakeTrack = (state: { muted?: boolean; readyState?: MediaStreamTrackState } = {}) =>
  Object.assign(new EventTarget(), {
    muted: false,
    readyState: 'live',
    ...state,
  }) as unknown as MediaStreamTrack;

function watched(track: MediaStreamTrack) {
  const reported: string[] = [];
  const stop = watchTrack(track, {
    onEnded: () => reported.push('ended'),
    onMuted: () => reported.push('muted'),
    onUnmuted: () => reported.push('unmuted'),
  });
  const dispatch = (type: 'ended' | 'mute' | 'unmute') => track.dispatchEvent(new Event(type));
  return { reported, stop, dispatch };
}

describe('watchTrack', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('C-31: ignores a mute that starts and ends while the camera starts', () => {
    const { reported, dispatch } = watched(fakeTrack());
    dispatch('mute');
    vi.advanceTimersByTime(999);
    dispatch('unmute');
    vi.advanceTimersByTime(5000);
    expect(reported).toEqual([]);
  });

  it('C-31: reports a mute during the start after it has lasted a second', () => {
    const { reported, dispatch } = watched(fakeTrack());
    vi.advanceTimersByTime(500);
    dispatch('mute');
    vi.advanceTimersByTime(999);
    expect(reported).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(reported).toEqual(['muted']);
    dispatch('unmute');
    expect(reported).toEqual(['muted', 'unmuted']);
  });

  it('C-30: reports a later mute at once', () => {
    const { reported, dispatch } = watched(fakeTrack());
    vi.advanceTimersByTime(1000);
    dispatch('mute');
    expect(reported).toEqual(['muted']);
    dispatch('unmute');
    dispatch('unmute');
    expect(reported).toEqual(['muted', 'unmuted']);
  });

  it('reports a track that is already muted or ended, but not before it has returned', () => {
    const muted = watched(fakeTrack({ muted: true }));
    const ended = watched(fakeTrack({ readyState: 'ended' }));
    expect([muted.reported, ended.reported]).toEqual([[], []]);
    vi.advanceTimersByTime(1000);
    expect([muted.reported, ended.reported]).toEqual([['muted'], ['ended']]);
  });

  it('C-14: reports the end once, and nothing after it', () => {
    const { reported, dispatch } = watched(fakeTrack());
    dispatch('mute');
    dispatch('ended');
    dispatch('ended');
    dispatch('unmute');
    vi.advanceTimersByTime(5000);
    expect(reported).toEqual(['ended']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer and no listener', () => {
    const { reported, stop, dispatch } = watched(fakeTrack());
    dispatch('mute');
    stop();
    expect(vi.getTimerCount()).toBe(0);
    dispatch('ended');
    dispatch('mute');
    vi.advanceTimersByTime(5000);
    expect(reported).toEqual([]);
  });
});
