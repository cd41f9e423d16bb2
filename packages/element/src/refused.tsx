import { type FaceCompareOptions, useFaceCompare } from '@facecompare/react';

/** In place of a widget that could not compare anything: nobody is led through it for nothing, and the other way stays. */
export function Refused(options: FaceCompareOptions) {
  const face = useFaceCompare(options);
  const { heading, body } = face.words.problems.other;
  const link = face.getAlternativeProps();
  return (
    <section {...face.getRootProps()} data-screen="failed">
      <header>
        <h2>{heading}</h2>
        <p>{body}</p>
      </header>
      <div data-part="stage">
        <div data-part="problem" data-code="misconfigured" />
      </div>
      <footer>{link && <a {...link}>{options.alternative?.label}</a>}</footer>
    </section>
  );
}
