import type { ScreenProps } from '../screens/screen-props.ts';

/** The way out after Start, one press on every screen. */
export const Leave = ({ face }: ScreenProps) =>
  face.can({ type: 'withdraw' }) && (
    <button data-kind="link" {...face.getWithdrawProps()}>
      {face.words.withdraw}
    </button>
  );
