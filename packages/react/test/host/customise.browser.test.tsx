import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { en, type PartSlot, type ScreenSlotProps } from '../../src/index.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  compared,
  onScreen,
  part,
  root,
  shoot,
  show,
  start,
  takeSelfie,
  tidyPage,
} from '../support/widget.test-support.tsx';

const Party = ({ headingProps, heading, actions, stage, flow }: ScreenSlotProps) => (
  <div data-testid="party" data-outcome={flow.view.verdict?.outcome}>
    <h2 {...headingProps}>{heading}!</h2>
    {stage}
    {actions}
  </div>
);

function Counting() {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      Pressed {count}
    </button>
  );
}

describe('a slot of a screen', () => {
  tidyPage();

  it('renders the screen in its own way, from our rows', async () => {
    let continued = 0;
    const { person } = show({
      slots: { match: (props) => <Party {...props} /> },
      onContinue: () => continued++,
    });
    await compared(person, 'match');
    expect(screen.getByTestId('party').dataset.outcome).toBe('match');
    expect(document.activeElement?.textContent).toBe(`${en.match.heading}!`);
    expect(part('pair')).toBeTruthy();
    expect(part('footer')).toBeNull();
    await person.click(button(en.continue));
    expect(continued).toBe(1);
  });

  it('may wrap our content', async () => {
    const { person } = show({
      slots: {
        camera: ({ children }) => (
          <>
            <p>Take off your hat.</p>
            {children}
          </>
        ),
      },
    });
    await start(person);
    await shoot(person);
    expect(screen.queryByText('Take off your hat.')).toBeNull();
    await person.click(button(en.photo.retake));
    expect(screen.getByText('Take off your hat.')).toBeTruthy();
    expect(part('shutter')).toBeTruthy();
  });

  it('may use hooks, and keeps their state while its screen stays', async () => {
    const { person, change } = show({ slots: { footer: () => <Counting /> } });
    await person.click(screen.getByText('Pressed 0'));
    change({ maxAttempts: 2 });
    expect(screen.getByText('Pressed 1')).toBeTruthy();
  });
});

describe('a slot of a part', () => {
  tidyPage();
  const marked = (name: PartSlot) => ({ [name]: () => <i data-testid={name}>mine</i> });
  const there = (name: PartSlot) =>
    expect(screen.getAllByTestId(name).length, name).toBeGreaterThan(0);

  it.each(['header', 'title', 'stage', 'actions', 'footer', 'steps', 'notice'] as const)(
    'renders %s on the first screen',
    (name) => {
      show({ slots: marked(name) });
      there(name);
      expect(part(name)).toBeNull();
    },
  );

  it('renders the drop zone and gets the side', async () => {
    const { person } = show({
      slots: { 'drop-zone': ({ side }) => <i data-testid="drop-zone">{side}</i> },
    });
    await takeSelfie(person);
    expect(screen.getByTestId('drop-zone').textContent).toBe('reference');
  });

  it('renders the pair, each photo, the badge and the receipt, and gets their state', async () => {
    const { person } = show({
      steps: [{ answer: sampleInconclusive({ code: 'no-face', sides: ['reference'] }) }],
      slots: {
        photo: ({ side, src, problem, children }) => (
          <div data-testid={`photo ${side}`} data-src={src} data-problem={problem?.code}>
            {children}
          </div>
        ),
        'result-badge': ({ badge }) => <i data-testid="badge">{badge}</i>,
        pair: ({ stand, badge, children }) => (
          <div data-testid={`pair ${stand} ${badge}`}>{children}</div>
        ),
        ...marked('receipt'),
      },
    });
    await compared(person, 'inconclusive');
    expect(screen.getByTestId('photo selfie').dataset).toMatchObject({
      src: expect.stringMatching(/^blob:/),
    });
    expect(screen.getByTestId('photo selfie').dataset.problem).toBeUndefined();
    expect(screen.getByTestId('photo reference').dataset.problem).toBe('no-face');
    expect(screen.getByTestId('badge').textContent).toBe('ask');
    there('receipt');
    expect(screen.getByTestId('pair apart ask')).toBeTruthy();
  });

  it('renders the progress and the hint over the camera', async () => {
    const { person } = show({
      steps: [{ answer: 'never' }],
      slots: {
        progress: ({ label }) => <i data-testid="progress">{label}</i>,
        hint: ({ text }) => <i data-testid="hint">{text}</i>,
      },
    });
    await start(person);
    expect(screen.getByTestId('hint').textContent).toBe(en.camera.starting);
    await shoot(person);
    await person.click(button(en.photo.keep));
    await chooseFile(person);
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    expect(screen.getByTestId('progress').textContent).toBe(en.comparing.heading);
  });
});

describe("the host's classes", () => {
  tidyPage();

  it('are on their parts, on every screen', async () => {
    const classNames = {
      'face-compare': 'mine',
      card: 'my-card',
      start: 'my-start',
      shutter: 'my-shutter',
      heading: 'my-heading',
      pair: 'my-pair',
    };
    const { person } = show({ classNames, steps: [{ answer: sampleVerdict('no-match') }] });
    expect(root().className).toBe('mine');
    expect([part('card')?.className, part('start')?.className, part('heading')?.className]).toEqual(
      ['my-card', 'my-start', 'my-heading'],
    );
    expect(part('body')?.hasAttribute('class')).toBe(false);
    await start(person);
    expect(part('shutter')?.className).toBe('my-shutter');
    await shoot(person);
    await person.click(button(en.photo.keep));
    await chooseFile(person);
    await onScreen('ready');
    expect(part('pair')?.className).toBe('my-pair');
  });
});

describe('without our styles', () => {
  tidyPage();

  it('no rule of the style sheet applies, and everything works', async () => {
    const { person } = show({ unstyled: true });
    const card = part('card');
    if (!card) throw new Error('There is no card.');
    expect([getComputedStyle(card).display, getComputedStyle(card).backgroundColor]).toEqual([
      'block',
      'rgba(0, 0, 0, 0)',
    ]);
    await bothPhotos(person);
    expect(getComputedStyle(button(en.ready.compare)).borderRadius).toBe('0px');
  });

  it('it differs from the widget with our styles', () => {
    show();
    expect(getComputedStyle(part('card') ?? root()).display).toBe('grid');
  });
});
