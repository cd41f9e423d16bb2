import {
  FaceCompare,
  type FaceCompareHandle,
  type FlowReport,
  type Side,
} from '@facecompare/react';
import { useRef, useState } from 'react';
import { SamplePhotos } from './sample-photos.tsx';

/** The step that this example demonstrates. */
export function FaceStep({
  onNext,
  onBack,
}: {
  readonly onNext: () => void;
  readonly onBack: () => void;
}) {
  const widget = useRef<FaceCompareHandle>(null);
  const [side, setSide] = useState<Side | null>(null);
  const follow = ({ screen, side: busyWith }: FlowReport) =>
    setSide(screen === 'welcome' ? null : busyWith);
  return (
    <div className="verify">
      <FaceCompare
        ref={widget}
        backend="/api/face-compare"
        sources={{ selfie: ['camera', 'file'], reference: ['file', 'camera'] }}
        consent={{
          noticeVersion: '2026-11',
          retention: 'Northbank keeps neither photo: both are forgotten once they are compared.',
        }}
        alternative={{ label: 'Verify another way', href: '#branch' }}
        maxAttempts={3}
        onEvent={follow}
        onContinue={onNext}
        onCancel={onBack}
      />
      <SamplePhotos side={side} onChoose={(to, photo) => widget.current?.choose(to, photo)} />
    </div>
  );
}
