import type { Words } from '../locales/en/messages.ts';
import type { FaceCompareOptions } from '../types.ts';

interface Shown {
  readonly options: Pick<FaceCompareOptions, 'consent'>;
  readonly words: Pick<Words, 'welcome'>;
  /** As a person reads it; null where the photos stay on the device. */
  readonly recipient: string | null;
}

/** The body of the notice: the host's own, or ours about the real recipient. */
export const noticeBody = ({ options, words: { welcome }, recipient }: Shown): string =>
  options.consent?.notice ??
  (recipient === null ? welcome.noticeStays : welcome.noticeSent(recipient));

/** Everything a person agrees to, line by line, exactly as it is shown. Its digest stands in the consent record. */
export function noticeText(shown: Shown, ofSomeoneElse: boolean): string {
  const { options, words, recipient } = shown;
  const { welcome } = words;
  const lines = [
    recipient === null ? welcome.staysHere : welcome.sentTo(recipient),
    welcome.agree,
    ...(ofSomeoneElse ? [welcome.someoneElse, welcome.authority] : []),
    noticeBody(shown),
    options.consent?.retention,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}
