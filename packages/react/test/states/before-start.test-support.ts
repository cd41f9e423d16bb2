/** The first screen: there is no consent, and no camera request. */
import { scriptedBackend } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { en } from '../../src/index.ts';
import { button, type Person, part, photoFile } from '../support/widget.test-support.tsx';
import type { WidgetState } from './state.test-support.ts';

const tick = (name: string) => screen.getByRole('checkbox', { name });

const openNotice = (person: Person) => person.click(part('disclosure') ?? document.body);

export const BEFORE_START: readonly WidgetState[] = [
  { name: 'welcome', reach: async () => {} },
  {
    name: 'welcome-start-pressed-too-early',
    reach: (person) => person.click(button(en.welcome.start)),
  },
  { name: 'welcome-no-way-to-leave', stays: true, reach: async () => {} },
  { name: 'welcome-notice-open', reach: openNotice },
  {
    name: 'welcome-photo-of-someone-else',
    props: () => ({ consent: { noticeVersion: '1', othersPhoto: true } }),
    reach: (person) => person.click(tick(en.welcome.someoneElse)),
  },
  {
    name: 'welcome-authority-missing',
    stays: true,
    props: () => ({ consent: { noticeVersion: '1', othersPhoto: true } }),
    reach: async (person) => {
      await person.click(tick(en.welcome.agree));
      await person.click(tick(en.welcome.someoneElse));
      await person.click(button(en.welcome.start));
      expect(part('agree-first')?.textContent).toBe(en.welcome.authorityFirst);
    },
  },
  {
    name: 'welcome-too-young',
    props: () => ({ consent: { noticeVersion: '1', minor: true } }),
    reach: async () => {},
  },
  {
    name: 'welcome-agreed-elsewhere',
    props: () => ({ consent: { noticeVersion: '1', token: 'signed' } }),
    reach: async () => {
      await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
    },
  },
  {
    name: 'welcome-nothing-leaves-the-device',
    props: () => ({
      backend: scriptedBackend([], null),
      consent: { noticeVersion: '1', retention: 'Nothing is kept.' },
    }),
    reach: async (person, { change }) => {
      change({ reference: await photoFile(), sources: { selfie: ['file'] } });
      await openNotice(person);
    },
  },
];
