import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';

export default function Home() {
  return <FaceCompare backend="/api/face-compare" />;
}
