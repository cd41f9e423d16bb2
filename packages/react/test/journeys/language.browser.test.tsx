import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { en, type Messages } from '../../src/index.ts';
import { problemMessages } from '../../src/locales/en/problems.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { button, onScreen, root, show, start, tidyPage } from '../support/widget.test-support.tsx';

/**
 * A language that is not English. Only some messages are replaced, so that the tests stay readable.
 */
const other: Messages = {
  ...en,
  tag: 'ar',
  welcome: { ...en.welcome, heading: 'AR heading', start: 'AR start', agree: 'AR agree' },
  lazy: {
    ...en.lazy,
    problems: async () => ({
      ...problemMessages,
      problems: {
        ...problemMessages.problems,
        'camera-denied': { heading: 'AR blocked', body: 'AR body.' },
      },
      steps: {
        ...problemMessages.steps,
        'camera-denied': {
          ...problemMessages.steps['camera-denied'],
          chrome: ['AR one.', 'AR two.', 'AR three.'],
        },
      },
    }),
  },
};

describe('a language', () => {
  tidyPage();

  it('sets all messages, the language tag, and the text direction', () => {
    show({ language: other });
    expect([root().lang, root().dir]).toEqual(['ar', 'rtl']);
    expect(screen.getByRole('heading', { name: 'AR heading' })).toBeTruthy();
  });

  it.each([
    [{}, 'en', 'ltr'],
    [{ locale: 'en-GB' }, 'en-GB', 'ltr'],
    [{ locale: 'ar' }, 'en', 'ltr'],
    [{ locale: 'not a tag' }, 'en', 'ltr'],
    [{ language: other }, 'ar', 'rtl'],
    [{ language: other, locale: 'ar-EG' }, 'ar-EG', 'rtl'],
    [{ language: other, locale: 'de' }, 'ar', 'rtl'],
    // The host's messages have no tag of their own.
    [{ locale: 'fa', messages: { welcome: { start: 'شروع' } } }, 'fa', 'rtl'],
    [{ messages: { welcome: { start: 'Go' } } }, 'en', 'ltr'],
  ])('H-15 sets lang and dir to those of the shown messages: %o', (props, lang, dir) => {
    show(props);
    expect([root().lang, root().dir]).toEqual([lang, dir]);
  });

  it("can be overridden by the host's messages, and keeps its direction with a locale for numbers", () => {
    show({ language: other, locale: 'en-GB', messages: { welcome: { heading: 'Mine' } } });
    expect([root().lang, root().dir]).toEqual(['ar', 'rtl']);
    expect(screen.getByRole('heading', { name: 'Mine' })).toBeTruthy();
    expect(button('AR start')).toBeTruthy();
  });

  it('has its own messages and steps for a blocked camera', async () => {
    watchCamera().refuse(new DOMException('', 'NotAllowedError'));
    const { person } = show({ language: other, sources: { selfie: ['camera'] } });
    await person.click(screen.getByRole('checkbox', { name: 'AR agree' }));
    await person.click(button('AR start'));
    await onScreen('problem');
    expect(screen.getByRole('heading', { name: 'AR blocked' })).toBeTruthy();
    await waitFor(() => expect(root().textContent).toContain('AR two.'));
  });

  it('can be changed during the flow', async () => {
    const { person, change } = show();
    await start(person);
    change({
      language: {
        ...other,
        selfie: { ...en.selfie, camera: { heading: 'AR selfie', body: 'AR body' } },
      },
    });
    expect(screen.getByRole('heading', { name: 'AR selfie' })).toBeTruthy();
    expect(root().dir).toBe('rtl');
  });

  it('formats numbers for its locale', async () => {
    const { person } = show({ language: other, locale: 'ar-EG', sources: { selfie: ['file'] } });
    await person.click(screen.getByRole('checkbox', { name: 'AR agree' }));
    await person.click(button('AR start'));
    expect(root().textContent).toContain(en.stepIndicator('١', '٢'));
  });
});
