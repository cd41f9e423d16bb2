import type { ScreenProps } from '../screens/screen-props.ts';

/** Withdraws consent and leaves. It is on every screen after Start. */
export const Leave = ({ face }: ScreenProps) =>
  face.can({ type: 'withdraw' }) && (
    <button data-kind="link" {...face.getWithdrawProps()}>
      {face.words.withdraw}
    </button>
  );
