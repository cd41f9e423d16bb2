import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';

export function VerifyStep({ onNext }: { readonly onNext: () => void }) {
  return <FaceCompare backend="/api/face-compare" onContinue={onNext} />;
}
