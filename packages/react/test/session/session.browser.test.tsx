import type { SessionState } from '@facecompare/contract';
import {
  openSession,
  type ScriptedStep,
  sampleVerdict,
  scriptedBackend,
  withScriptedSession,
} from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  compared,
  heading,
  onScreen,
  part,
  root,
  screenName,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

/** The field `session` of an answer of our server. */
const answered = ({ status, attemptsLeft, endsAt, referenceHeld }: SessionState) => ({
  session: {
    status,
    attempts_left: attemptsLeft,
    expires_in: (endsAt - Date.now()) / 1000,
    reference_held: referenceHeld,
  },
});

const showSession = (
  says: Parameters<typeof withScriptedSession>[1],
  steps: readonly ScriptedStep[] = [{ answer: sampleVerdict('match') }],
  props: Parameters<typeof show>[0] = {},
) => {
  const session = withScriptedSession(scriptedBackend(steps), says);
  return { session, ...show({ backend: session, ...props }) };
};

const text = () => root().textContent ?? '';

describe('a session of the host', () => {
  tidyPage();

  it('is asked about once before Start, also in StrictMode, and says until when it is open', async () => {
    const endsAt = new Date(2030, 0, 1, 14, 35).getTime();
    const { session } = showSession([openSession({ endsAt })], [], {
      strict: true,
      locale: 'en-GB',
    });
    await waitFor(() => expect(text()).toContain(en.openUntil('14:35')));
    expect(session.asked).toBe(1);
    expect(session.requests).toEqual([]);
  });

  it('shows the tries that the server counts', async () => {
    const after = openSession({ attemptsLeft: 1 });
    const { person } = showSession(
      [openSession({ attemptsLeft: 2 })],
      [{ answer: { ...sampleVerdict('no-match'), raw: answered(after) } }],
    );
    await bothPhotos(person);
    expect(text()).toContain('2 tries left');
    await person.click(button(en.ready.compare));
    await onScreen('no-match');
    expect(text()).toContain('1 try left');
  });

  it('leads to the way out of the host with the last try that the server counted', async () => {
    const after = openSession({ status: 'not-matched', attemptsLeft: 0 });
    const { person } = showSession(
      [openSession({ attemptsLeft: 1 })],
      [{ answer: { ...sampleVerdict('no-match'), raw: answered(after) } }],
      { alternative: { label: 'Visit a branch', href: '/branches' } },
    );
    await compared(person, 'no-match');
    expect(text()).toContain(en['no-match'].exhausted);
    expect(screen.getByRole('link', { name: 'Visit a branch' })).toBeTruthy();
  });

  it('that holds the photo asks only for the selfie, and says what is sent', async () => {
    const { person, session } = showSession([openSession({ referenceHeld: true })]);
    await waitFor(() => expect(text()).toContain(en.welcome.referenceHeld.heading));
    expect(text()).toContain(en.welcome.selfieSentTo('scripted.example'));
    await start(person);
    await shoot(person);
    await person.click(button(en.photo.keep));
    await onScreen('ready');
    expect(screen.queryByRole('button', { name: en.reference.change })).toBeNull();
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(session.requests).toHaveLength(1);
    const lines = part('receipt-lines')?.textContent ?? '';
    expect(lines).toContain('Your selfie');
    expect(lines).not.toContain('Your photo');
  });

  it.each([
    ['expired', en.ended.expired],
    ['cancelled', englishProblems['session-closed'].heading],
  ] as const)('that is %s says so before it asks for anything', async (status, says) => {
    showSession([openSession({ status })], [], {
      alternative: { label: 'Visit a branch', href: '/branches' },
    });
    await onScreen('ended');
    await waitFor(() => expect(heading().textContent).toBe(says));
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'Visit a branch' })).toBeTruthy();
  });

  it('that matched before lets the person continue, without a verdict', async () => {
    const onContinue = vi.fn();
    const { person } = showSession([openSession({ status: 'matched' })], [], { onContinue });
    await onScreen('ended');
    expect(heading().textContent).toBe(en.match.heading);
    await person.click(button(en.continue));
    expect(onContinue.mock.calls).toEqual([[null]]);
  });

  it('shows a failure to ask only after Start, and "Try again" asks again', async () => {
    const onProblem = vi.fn();
    const { person, session } = showSession(
      [{ code: 'offline' }, { code: 'offline' }, openSession()],
      [],
      { onProblem },
    );
    await waitFor(() => expect(onProblem).toHaveBeenCalledWith({ code: 'offline' }));
    expect(screenName()).toBe('welcome');
    await start(person);
    await onScreen('failed');
    await person.click(button(en.retry));
    await onScreen('camera');
    expect(session.asked).toBe(3);
  });

  it('gets the consent record with the comparison, and its withdrawal', async () => {
    const { person, session } = showSession([openSession(), openSession({ status: 'cancelled' })]);
    await compared(person, 'match');
    expect(session.requests[0]?.consent).toMatchObject({ schema: 1, action: 'granted' });
    await person.click(button(en.withdraw));
    await waitFor(() => expect(session.withdrawals).toHaveLength(1));
    expect(session.withdrawals[0]).toMatchObject({ action: 'withdrawn' });
    await onScreen('ended');
  });

  it('does not hear of a withdrawal if nothing was sent', async () => {
    const { person, session } = showSession([openSession()]);
    await bothPhotos(person);
    await person.click(button(en.withdraw));
    await onScreen('welcome');
    expect(session.withdrawals).toEqual([]);
  });

  it('by the prop: asks the URL with the token, and sends no field of `request`', async () => {
    const asked: { readonly url: string; readonly init: RequestInit }[] = [];
    const state = {
      status: 'open',
      attempts_left: 3,
      expires_in: 600,
      reference_held: false,
    };
    const fetch = vi.fn(async (url: RequestInfo | URL, init: RequestInit = {}) => {
      asked.push({ url: String(url), init });
      if (init.method === 'GET') return Response.json(state);
      return Response.json({ data: null, error_code: 503 }, { status: 400 });
    });
    const { person } = show({
      backend: { url: '/compare', fetch },
      session: 'a.session.token',
      request: { country: 'EGY' },
    });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(new URL(asked[0]?.url ?? '').pathname).toBe('/compare');
    expect(new Headers(asked[0]?.init.headers).get('authorization')).toBe('Bearer a.session.token');
    await start(person);
    await shoot(person);
    await person.click(button(en.photo.keep));
    await onScreen('add');
    await chooseFile(person);
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    const body = JSON.parse(String(asked[1]?.init.body));
    expect(body).not.toHaveProperty('country');
    expect(body.consent).toMatchObject({ action: 'granted' });
  });

  it('by the prop needs a backend with a URL', async () => {
    const onProblem = vi.fn();
    vi.mocked(console.error).mockImplementation(() => {});
    show({ session: 'a.session.token', onProblem });
    await onScreen('ended');
    expect(onProblem.mock.calls[0]?.[0]).toMatchObject({ code: 'misconfigured' });
    vi.mocked(console.error).mockClear();
  });
});
