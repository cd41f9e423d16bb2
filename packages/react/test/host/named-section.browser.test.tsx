/** The heading names the section, and the body describes the heading. */
import { sampleVerdict } from '@facecompare/contract/testing';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/index.ts';
import {
  compared,
  onScreen,
  part,
  root,
  show,
  start,
  takeSelfie,
  tidyPage,
} from '../support/widget.test-support.tsx';

const textOf = (id: string | null) =>
  id === null ? null : (document.getElementById(id)?.textContent ?? null);
const reported = () => {
  const title = part('heading');
  return [
    textOf(root().getAttribute('aria-labelledby')),
    textOf(title?.getAttribute('aria-describedby') ?? null),
  ];
};

describe('the heading of the widget', () => {
  tidyPage();

  it('H-16 names the section, and has the body as its description, on every screen', async () => {
    const { person } = show({ steps: [{ answer: sampleVerdict('no-match') }] });
    expect(reported()).toEqual([en.welcome.heading, en.welcome.body]);
    await compared(person, 'no-match');
    expect(reported()).toEqual([en['no-match'].heading, en['no-match'].body]);
  });

  it.each([1, 2, 3, 4, 5, 6] as const)(
    'H-16 has level %i if the host sets it, on every screen',
    async (headingLevel) => {
      const { person } = show({ headingLevel });
      expect(part('heading')?.localName).toBe(`h${headingLevel}`);
      if (headingLevel !== 2) return;
      await takeSelfie(person);
      expect(part('heading')?.localName).toBe('h2');
    },
  );

  it('H-16 has level 2 by default, and gets the focus on each new screen', async () => {
    const { person } = show();
    expect(part('heading')?.localName).toBe('h2');
    await start(person);
    await onScreen('camera');
    expect(document.activeElement).toBe(part('heading'));
  });

  it('H-16 has a different id in each of two widgets', () => {
    show({
      around: (widget) => (
        <>
          {widget}
          <div>{widget}</div>
        </>
      ),
    });
    const ids = [...document.querySelectorAll('[data-part="heading"], [data-part="body"]')].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('H-16 may come from a host that renders a screen itself', () => {
    show({ slots: { welcome: ({ headingProps }) => <h3 {...headingProps}>Mine</h3> } });
    expect(textOf(root().getAttribute('aria-labelledby'))).toBe('Mine');
  });
});
