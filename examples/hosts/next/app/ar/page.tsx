import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { ar } from '@facecompare/react/locales/ar';

export default function Page() {
  return <FaceCompare backend="/api/face-compare" language={ar} />;
}
