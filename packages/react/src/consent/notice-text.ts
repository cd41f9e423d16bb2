import type { Messages } from '../locales/messages.ts';
import type { FaceCompareOptions } from '../types.ts';

interface Shown {
  readonly options: Pick<FaceCompareOptions, 'consent'>;
  readonly messages: Pick<Messages, 'welcome'>;
  /** The recipient as text on the screen; null if the photos stay on the device. */
  readonly recipient: string | null;
  /** Whether the host's server holds the reference photo, so that only the selfie is sent. */
  readonly referenceHeld: boolean;
}

/** Returns who receives what. */
export const destinationText = ({
  messages: { welcome },
  recipient,
  referenceHeld,
}: Shown): string => {
  if (recipient === null) return welcome.staysHere;
  return referenceHeld ? welcome.selfieSentTo(recipient) : welcome.sentTo(recipient);
};

/** Returns the body of the notice: the host's own text, or ours about the real recipient. */
export function noticeBody({ options, messages, recipient, referenceHeld }: Shown): string {
  const { welcome } = messages;
  if (options.consent?.notice !== undefined) return options.consent.notice;
  if (recipient === null) return welcome.noticeStays;
  return referenceHeld ? welcome.noticeSelfieSent(recipient) : welcome.noticeSent(recipient);
}

/**
 * Returns everything that the person agrees to, line by line, exactly as shown. The consent record
 * holds its digest.
 */
export function noticeText(shown: Shown, ofSomeoneElse: boolean): string {
  const { options, messages } = shown;
  const { welcome } = messages;
  const lines = [
    destinationText(shown),
    welcome.agree,
    ...(ofSomeoneElse ? [welcome.someoneElse, welcome.authority] : []),
    noticeBody(shown),
    options.consent?.retention,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}
