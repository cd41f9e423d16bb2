/**
 * What was missing when the person pressed Start: the agreement, the authority over another
 * person's photo, or an adult.
 */
export type MissingConsent = 'agreement' | 'authority' | 'adult';

/** The state and the actions of the consent controls. */
export interface ConsentState {
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  /** The person said that the photo shows someone else. */
  readonly ofSomeoneElse: boolean;
  readonly onSomeoneElse: (chosen: boolean) => void;
  readonly authority: boolean;
  readonly onAuthority: (ticked: boolean) => void;
  /** A token of the host replaces the checkbox. */
  readonly byToken: boolean;
  readonly missing: MissingConsent | null;
  readonly start: () => void;
  readonly decline: () => void;
  readonly withdraw: () => void;
  /** Forgets what the person ticked, without a report to the host. */
  readonly forget: () => void;
}
