import { FaceCompare, type FaceCompareProps } from '@facecompare/react';
import './theme-example.css';

const classNames = { start: 'herbarium-start', continue: 'herbarium-start' };

/** Level two: give it your own look. */
export function ThemeExample({
  backend = '/api/face-compare',
}: Pick<Partial<FaceCompareProps>, 'backend'>) {
  return (
    <div className="herbarium">
      <FaceCompare backend={backend} classNames={classNames} onContinue={() => {}} />
    </div>
  );
}
