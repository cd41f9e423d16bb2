/** What a host renders in a slot never breaks the widget or the page. */
import { screen, waitFor } from '@testing-library/react';
import { lazy } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en, type FaceCompareProps } from '../../src/index.ts';
import { ON_PREACT } from '../support/renderer.test-support.ts';
import {
  bothPhotos,
  heading,
  onScreen,
  part,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const fails = (): never => {
  throw new Error('of the slot');
};
const Fails = () => fails();
const never = new Promise<never>(() => {});
const Never = lazy(() => never);
type Slots = NonNullable<FaceCompareProps['slots']>;
const NO_ELEMENT: [string, Slots] = [
  'a part is no element',
  { title: () => ({ outcome: 'match' }) as never },
];
const FILES: NonNullable<FaceCompareProps['sources']> = { selfie: ['file'], reference: ['file'] };

describe('F-2: a slot of the host', () => {
  tidyPage();
  const seen: unknown[] = [];
  const collect = (event: ErrorEvent) => {
    seen.push(event.error);
    event.preventDefault();
  };
  beforeEach(() => {
    seen.length = 0;
    addEventListener('error', collect);
    // React logs what a boundary catches.
    vi.mocked(console.error).mockImplementation(() => {});
  });
  afterEach(() => {
    removeEventListener('error', collect);
    vi.mocked(console.error).mockClear();
  });

  it.each<[string, Slots]>([
    ['a part throws', { title: fails }],
    ['a screen throws', { welcome: fails, add: fails }],
    ['a component in a part throws', { title: () => <Fails /> }],
    // Preact renders nothing for such an object, and throws nothing.
    ...(ON_PREACT ? [] : [NO_ELEMENT]),
  ])(
    'F-2: if %s, our own content is shown, the page stays, and the host gets the error',
    async (_, slots) => {
      const { person } = show({ sources: FILES, slots });
      expect(heading().textContent).toBe(en.welcome.heading);
      await waitFor(() => expect(seen.length).toBeGreaterThan(0));
      await start(person);
      await onScreen('add');
      expect(heading().textContent).toBe(en.selfie.add.heading);
      expect(screen.getByRole('heading', { level: 1 }).isConnected).toBe(true);
    },
  );

  it('F-2: that has thrown renders again on the next screen', async () => {
    let broken = true;
    const title = () => (broken ? fails() : <h2>Of the host</h2>);
    const { person, change } = show({ sources: FILES, slots: { title } });
    broken = false;
    change({});
    expect(heading().textContent).toBe(en.welcome.heading);
    await start(person);
    await waitFor(() => expect(heading().textContent).toBe('Of the host'));
  });

  it('F-2: that suspends shows our content in the meantime', async () => {
    const { person } = show({
      sources: FILES,
      slots: { title: () => <Never />, notice: () => 'Of the host' },
    });
    expect(heading().textContent).toBe(en.welcome.heading);
    expect(part('stage')).toBeTruthy();
    await start(person);
    await onScreen('add');
    expect(heading().textContent).toBe(en.selfie.add.heading);
  });

  // React would render two such slots, one inside the other, again and again.
  it('F-2: that suspends inside another such slot renders a few times, not endlessly', async () => {
    let renders = 0;
    const waits = () => {
      renders++;
      throw never;
    };
    const { person } = show({ slots: { stage: waits, photo: waits } });
    await bothPhotos(person);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(renders).toBeLessThan(100);
  });
});
