import { type ReactNode, useContext } from 'react';
import type { SlotProps } from '../screens/slots.ts';
import { HostSlot } from './host-slot.tsx';
import type { PartSlot, PartStates } from './part-states.ts';
import { SlotContext } from './slot-context.ts';

interface SlotOf<Name extends PartSlot> {
  readonly name: Name;
  readonly state?: PartStates[Name];
  readonly children: ReactNode;
}

/** A part that the host can render itself. */
export function Slot<Name extends PartSlot>({ name, state, children }: SlotOf<Name>) {
  const screen = useContext(SlotContext);
  const render = screen?.options.slots?.[name] as
    | ((props: SlotProps & PartStates[Name]) => ReactNode)
    | undefined;
  return screen && render ? (
    <HostSlot
      render={render}
      props={
        { ...(state as PartStates[Name]), ...screen, children } as SlotProps & PartStates[Name]
      }
    />
  ) : (
    children
  );
}
