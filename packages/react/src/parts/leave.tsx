import type { ScreenProps } from '../screens/screen-props.ts';

/** Withdraws consent and leaves. It is on every screen after Start. */
export const Leave = ({ flow }: ScreenProps) =>
  flow.can({ type: 'withdraw' }) && (
    <button data-kind="link" {...flow.getWithdrawProps()}>
      {flow.messages.withdraw}
    </button>
  );
