import type { ScreenSlotProps } from '@facecompare/react';

/** In place of a widget that could not compare anything: nobody is led through it for nothing, and the other way stays. */
function Refused({ face, options }: ScreenSlotProps) {
  const { part, words } = face;
  const { heading, body } = words.problems.other;
  const link = face.getAlternativeProps();
  return (
    <>
      <header {...part('header')}>
        <h2 {...part('heading')}>{heading}</h2>
        <p {...part('body')}>{body}</p>
      </header>
      <div {...part('stage')}>
        <div {...part('problem')} data-code="misconfigured" />
      </div>
      {link && <a {...link}>{options.alternative?.label}</a>}
    </>
  );
}

/** The first screen, drawn as refused; there is no way on from it. */
export const refusedSlots = { welcome: Refused };
