import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isRendered } from './is-rendered.ts';
import { watchPlace } from './watch-place.ts';

let outer: HTMLElement;
let place: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  document.body.innerHTML =
    '<div id="outer"><div><div id="place" style="height: 50px">picture</div></div></div>';
  outer = document.querySelector('#outer') as HTMLElement;
  place = document.querySelector('#place') as HTMLElement;
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

/** Ways in which a page removes a part of itself, or only moves it out of view. */
const GONE: Readonly<Record<string, string>> = {
  'display: none': 'display: none',
  'a closed panel': 'height: 0; overflow: hidden',
  'a panel of no width': 'width: 0; overflow: clip',
  'a panel of no width that is clipped at its sides alone': 'width: 0; overflow-x: clip',
  'skipped contents': 'content-visibility: hidden',
};
const THERE: Readonly<Record<string, string>> = {
  'as it is': '',
  'scrolled out of view': 'margin-top: 5000px',
  'a box of no height whose contents flow out of it': 'height: 0',
  'a box of no height that is clipped at its sides alone': 'height: 0; overflow-x: clip',
  'a box that is none': 'display: contents',
  'a box that clips a part': 'height: 20px; overflow: hidden',
};

describe('H-13: isRendered', () => {
  it.each(Object.entries(GONE))('H-13: returns false for %s', (_, style) => {
    outer.style.cssText = style;
    expect(isRendered(place)).toBe(false);
  });

  it.each(Object.entries(THERE))('H-13: returns true for %s', (_, style) => {
    outer.style.cssText = style;
    expect(isRendered(place)).toBe(true);
  });

  it('H-13: returns false in a shadow root when its host is not rendered', () => {
    const root = outer.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>picture</p>';
    const inside = root.querySelector('p') as HTMLElement;
    expect(isRendered(inside)).toBe(true);
    outer.style.cssText = 'height: 0; overflow: hidden';
    expect(isRendered(inside)).toBe(false);
  });

  it('H-13: returns false for an element that was removed from the page', () => {
    place.remove();
    expect(isRendered(place)).toBe(false);
  });
});

describe('H-13: watchPlace', () => {
  function watched() {
    const [onGone, onBack] = [vi.fn(), vi.fn()];
    const [live, session] = [new AbortController(), new AbortController()];
    watchPlace(place, { signal: live.signal, onGone, again: session.signal, onBack });
    return { onGone, onBack, live, session };
  }

  it('H-13: calls onGone once after three seconds, and onBack when the element is shown again', () => {
    const { onGone, onBack } = watched();
    outer.style.display = 'none';
    vi.advanceTimersByTime(2500);
    expect(onGone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(onGone).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect([onGone.mock.calls.length, onBack.mock.calls.length]).toEqual([1, 0]);
    outer.style.display = '';
    vi.advanceTimersByTime(500);
    expect(onBack).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('H-13: does not call onGone when the element is shown again within three seconds', () => {
    const { onGone } = watched();
    for (let times = 0; times < 5; times++) {
      outer.style.display = 'none';
      vi.advanceTimersByTime(2500);
      outer.style.display = '';
      vi.advanceTimersByTime(500);
    }
    expect(onGone).not.toHaveBeenCalled();
  });

  it('H-13: leaves no timer after the camera is off or the widget is unmounted', () => {
    const { live } = watched();
    live.abort();
    expect(vi.getTimerCount()).toBe(0);
    const { session } = watched();
    outer.style.display = 'none';
    vi.advanceTimersByTime(3000);
    session.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
