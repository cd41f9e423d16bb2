import type { ScreenSlotProps } from '@facecompare/react';

/**
 * Replaces the first screen of a widget that could not compare anything. The person does not go
 * through it for nothing, and the alternative stays available.
 */
function Refused({ flow, options, headingProps }: ScreenSlotProps) {
  const { heading, body } = flow.messages.problems.other;
  const Heading = `h${options.headingLevel ?? 2}` as const;
  const link = flow.getAlternativeProps();
  return (
    <div {...flow.part('problem')} data-code="misconfigured">
      <Heading {...headingProps} {...flow.part('heading')}>
        {heading}
      </Heading>
      <p {...flow.part('body')}>{body}</p>
      {link && <a {...link}>{options.alternative?.label}</a>}
    </div>
  );
}

/** Shows the refusal as the first screen; there is no way on from it. */
export const refusedSlots = { welcome: Refused };
