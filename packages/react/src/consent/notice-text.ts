import type { Messages } from '../locales/messages.ts';
import type { FaceCompareOptions } from '../types.ts';

interface Shown {
  readonly options: Pick<FaceCompareOptions, 'consent'>;
  readonly messages: Pick<Messages, 'welcome'>;
  /** The recipient as text on the screen; null if the photos stay on the device. */
  readonly recipient: string | null;
}

/** Returns the body of the notice: the host's own text, or ours about the real recipient. */
export const noticeBody = ({ options, messages: { welcome }, recipient }: Shown): string =>
  options.consent?.notice ??
  (recipient === null ? welcome.noticeStays : welcome.noticeSent(recipient));

/**
 * Returns everything that the person agrees to, line by line, exactly as shown. The consent record
 * holds its digest.
 */
export function noticeText(shown: Shown, ofSomeoneElse: boolean): string {
  const { options, messages, recipient } = shown;
  const { welcome } = messages;
  const lines = [
    recipient === null ? welcome.staysHere : welcome.sentTo(recipient),
    welcome.agree,
    ...(ofSomeoneElse ? [welcome.someoneElse, welcome.authority] : []),
    noticeBody(shown),
    options.consent?.retention,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}
