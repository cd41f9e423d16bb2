import { type ReactNode, useContext } from 'react';
import type { PartSlot, PartStates, SlotProps } from '../screens/slots.ts';
import { HostDrawing } from './host-drawing.tsx';
import { SlotContext } from './slot-context.ts';

interface SlotOf<Name extends PartSlot> {
  readonly name: Name;
  readonly state?: PartStates[Name];
  readonly children: ReactNode;
}

/** A part that the host can render itself. */
export function Slot<Name extends PartSlot>({ name, state, children }: SlotOf<Name>) {
  const screen = useContext(SlotContext);
  const draw = screen?.options.slots?.[name] as
    | ((props: SlotProps & PartStates[Name]) => ReactNode)
    | undefined;
  return screen && draw ? (
    <HostDrawing
      draw={draw}
      props={
        { ...(state as PartStates[Name]), ...screen, children } as SlotProps & PartStates[Name]
      }
    />
  ) : (
    children
  );
}
