import type { ScreenSlotProps } from '@facecompare/react';

/** In place of a widget that could not compare anything: nobody is led through it for nothing, and the other way stays. */
function Refused({ face, options, headingProps }: ScreenSlotProps) {
  const { heading, body } = face.words.problems.other;
  const Heading = `h${options.headingLevel ?? 2}` as 'h2';
  const link = face.getAlternativeProps();
  return (
    <div {...face.part('problem')} data-code="misconfigured">
      <Heading {...headingProps} {...face.part('heading')}>
        {heading}
      </Heading>
      <p {...face.part('body')}>{body}</p>
      {link && <a {...link}>{options.alternative?.label}</a>}
    </div>
  );
}

/** The first screen, drawn as refused; there is no way on from it. */
export const refusedSlots = { welcome: Refused };
