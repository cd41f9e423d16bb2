import type { Side } from '@facecompare/contract';
import type { ScreenProps } from './screen-props.ts';

/** The buttons to replace a photo, the more likely one first. */
export function Again({
  flow,
  sides,
}: {
  readonly flow: ScreenProps['flow'];
  readonly sides: readonly Side[];
}) {
  const label = { selfie: flow.messages.anotherSelfie, reference: flow.messages.anotherPhoto };
  const open = sides
    .map((side) => ({ side, props: flow.getStartOverProps(side) }))
    .filter(({ props }) => !props.disabled);
  return open.map(({ side, props }, index) => (
    <button key={side} data-kind={index === 0 ? 'main' : 'quiet'} {...props}>
      {label[side]}
    </button>
  ));
}
