import { problemMessage } from '../locales/en/messages.ts';
import type { Messages } from '../locales/messages.ts';

/** Returns the message for a person who added the same image twice. */
export function sameImageText(messages: Pick<Messages, 'problems' | 'announcement'>): string {
  const { heading, body } = problemMessage(messages, 'same-image');
  return messages.announcement(heading, body);
}
