import { isBackend } from '../hook/backend/is-backend.ts';
import type { MessagesInUse } from '../locales/merge-messages.ts';
import type { FaceCompareOptions } from '../types.ts';

const hostOf = (recipient: string): string =>
  URL.canParse(recipient) ? new URL(recipient).host : recipient;

/**
 * Returns who receives the photos, as text for the person; null if they stay on the device.
 * @param recipient what the backend in use names; undefined while it is not loaded
 */
export function recipientText(
  backend: FaceCompareOptions['backend'],
  recipient: string | null | undefined,
  messages: MessagesInUse,
): string | null {
  if (isBackend(backend)) return backend.recipient === null ? null : hostOf(backend.recipient);
  return recipient ? hostOf(recipient) : messages.welcome.thisSite;
}
