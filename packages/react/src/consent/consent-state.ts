/** What Start was pressed without: the agreement, the authority over somebody else's photo, or an adult. */
export type MissingConsent = 'agreement' | 'authority' | 'adult';

/** What the parts about consent are drawn from, and what they do. */
export interface ConsentState {
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  /** The photo shows somebody else, as the person says. */
  readonly ofSomeoneElse: boolean;
  readonly onSomeoneElse: (chosen: boolean) => void;
  readonly authority: boolean;
  readonly onAuthority: (ticked: boolean) => void;
  /** A token of the host stands for the tick. */
  readonly byToken: boolean;
  readonly missing: MissingConsent | null;
  readonly start: () => void;
  readonly decline: () => void;
  readonly withdraw: () => void;
  /** What was ticked is forgotten, and nobody is told. */
  readonly forget: () => void;
}
