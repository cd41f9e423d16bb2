import type { Problem, SessionState } from '@facecompare/contract';
import {
  openSession,
  sampleVerdict,
  scriptedBackend,
  withScriptedSession,
} from '@facecompare/contract/testing';
import { FaceCompare } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { drawnPhoto } from '../drawn-people.ts';
import { languageOption, messagesIn } from '../languages.ts';
import { agreeAndStart, choosePhoto, press, see } from '../person.ts';
import { problemIn } from '../problem-in.ts';
import { reach } from '../reach.ts';
import { type ScriptedArgs, scriptedWidget } from '../scripted-widget.tsx';

interface SessionArgs extends ScriptedArgs {
  /** What the server says about the session, in order; the last one is repeated. */
  readonly says: readonly (SessionState | Problem)[];
}

/** The time of day in the pictures of these stories. */
const endsAt = new Date(2030, 0, 1, 14, 35).getTime();
const says = (changes: Partial<SessionState> = {}) => [openSession({ endsAt, ...changes })];

/** A no match, with the state of the session that our server answers beside it. */
const noMatchWith = (status: SessionState['status'], left: number) => ({
  answer: {
    ...sampleVerdict('no-match'),
    raw: {
      session: {
        status,
        attempts_left: left,
        expires_at: '2030-01-01T14:35',
        reference_held: false,
      },
    },
  },
});

/**
 * The widget with a verification session: the server of the host counts the tries, ends the session,
 * and may hold the photo of the ID.
 */
const meta: Meta<SessionArgs> = {
  ...scriptedWidget,
  title: 'Sessions',
  args: { ...scriptedWidget.args, says: says() },
  loaders: [
    ({ args }) => ({
      backend: withScriptedSession(scriptedBackend(args.script, args.recipient), args.says),
    }),
  ],
  render: ({ script: _, recipient: __, says: ___, ...options }, { loaded, globals }) => (
    <FaceCompare {...languageOption(messagesIn(globals))} {...options} backend={loaded.backend} />
  ),
};
export default meta;
type Story = StoryObj<SessionArgs>;

export const Open: Story = {
  play: async ({ canvas, globals, canvasElement }) => {
    await see(canvas, messagesIn(globals).welcome.heading);
    await waitFor(() => expect(canvasElement).toHaveTextContent(/35/));
  },
};

export const HoldsThePhoto: Story = {
  args: { says: says({ referenceHeld: true }) },
  play: async ({ canvas, globals }) => {
    const { welcome } = messagesIn(globals);
    await expect(await canvas.findByText(welcome.referenceHeld.heading)).toBeVisible();
  },
};

export const HeldPhotoReady: Story = {
  args: { says: says({ referenceHeld: true }) },
  play: async ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    await canvas.findByText(messages.welcome.referenceHeld.heading);
    await agreeAndStart(canvas, messages);
    await choosePhoto(canvas, 'selfie', await drawnPhoto('selfie'), messages);
    await see(canvas, messages.ready.heading);
  },
};

export const OneTryLeft: Story = {
  args: { says: says({ attemptsLeft: 2 }), script: [noMatchWith('open', 1)] },
  play: ({ canvas, globals }) => reach(canvas, 'no-match', messagesIn(globals)),
};

export const LastTry: Story = {
  args: { says: says({ attemptsLeft: 1 }), script: [noMatchWith('not-matched', 0)] },
  play: async ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    await reach(canvas, 'no-match', messages);
    await expect(await canvas.findByText(messages['no-match'].exhausted)).toBeVisible();
  },
};

export const Expired: Story = {
  args: { says: says({ status: 'expired' }) },
  play: async ({ canvas, globals }) => {
    await see(canvas, messagesIn(globals).ended.expired);
  },
};

export const Cancelled: Story = {
  args: { says: says({ status: 'cancelled' }) },
  play: async ({ canvas, globals }) => {
    await see(canvas, (await problemIn(messagesIn(globals), 'session-closed')).heading);
  },
};

export const MatchedBefore: Story = {
  args: { says: says({ status: 'matched' }) },
  play: async ({ canvas, globals, args }) => {
    const messages = messagesIn(globals);
    await see(canvas, messages.match.heading);
    await press(canvas, messages.continue);
    await expect(args.onContinue).toHaveBeenCalledWith(null);
  },
};

export const NotReached: Story = {
  name: 'The server cannot be asked',
  args: { says: [{ code: 'network-failed' }] },
  play: async ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    await agreeAndStart(canvas, messages);
    await see(canvas, messages.problems['network-failed'].heading);
  },
};

export const Withdrawn: Story = {
  args: { says: [...says(), ...says({ status: 'cancelled' })] },
  play: async ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    await reach(canvas, 'match', messages);
    await press(canvas, messages.withdraw);
    await see(canvas, (await problemIn(messages, 'session-closed')).heading);
  },
};

export const ExpiredDark: Story = {
  ...Expired,
  name: 'Expired, dark and right to left',
  globals: { scheme: 'dark', direction: 'rtl' },
};
