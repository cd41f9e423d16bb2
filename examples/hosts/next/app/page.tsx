import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';

export default function Page() {
  return <FaceCompare backend="/api/face-compare" />;
}
