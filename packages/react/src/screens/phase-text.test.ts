import { type State, view } from '@facecompare/flow';
import { describe, expect, it } from 'vitest';
import { bothReady } from '../../test/support/face.test-support.ts';
import { en } from '../locales/en/messages.ts';
import { sizeText } from '../locales/intl.ts';
import { phaseText } from './phase-text.ts';

const comparing = (
  phase: 'preparing' | 'sending' | 'comparing' | null,
  recipient: string | null = 'faces.example',
  locale = 'en',
) => {
  const state: State = {
    ...bothReady({}, [12_300, 45_600]),
    stage: 'comparing',
    jobId: 1,
    phase,
    progress: null,
  };
  return phaseText({ view: view(state), messages: en, recipient, locale });
};

describe('phaseText', () => {
  it('returns the message of each phase', () => {
    expect([comparing(null), comparing('preparing'), comparing('comparing')]).toEqual([
      en.comparing.preparing,
      en.comparing.preparing,
      en.comparing.comparing,
    ]);
  });

  it('contains the size of both photos and the recipient while they are sent', () => {
    expect(comparing('sending')).toBe('Sending 58 kB to faces.example');
    expect(comparing('sending', 'faces.example', 'de')).toMatch(/^Sending 58\s?kB to/);
    expect(comparing('sending', 'faces.example', 'ar-EG')).toContain('٥٨');
  });

  it('never says that photos are sent when they stay on the device', () => {
    expect(comparing('sending', null)).toBe(en.comparing.comparing);
  });
});

describe('sizeText', () => {
  it.each([
    [0, '1 kB'],
    [1, '1 kB'],
    [1499, '1 kB'],
    [1500, '2 kB'],
    [1_048_576, '1,049 kB'],
  ])('formats %i bytes as %s', (bytes, text) => expect(sizeText(bytes, 'en')).toBe(text));
});
