import {
  FaceCompare,
  type FaceCompareHandle,
  type FlowReport,
  type Side,
} from '@facecompare/react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Choice, openSession } from './bank-api.ts';
import { SamplePhotos } from './sample-photos.tsx';
import { NoSession, OpeningSession } from './session-state.tsx';

interface FaceStepProps {
  /** The number of this try of the visitor. Each gets a session of its own. */
  readonly visit: number;
  readonly choice: Choice;
  readonly onNext: (sessionId: string) => void;
  readonly onBack: () => void;
}

/** The step that this example demonstrates: the bank opens a session, and the widget uses it. */
export function FaceStep({ visit, choice, onNext, onBack }: FaceStepProps) {
  // A query and not an effect, because StrictMode runs effects twice and would open two sessions.
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['bank', 'open-session', visit],
    queryFn: () => openSession(choice),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (data)
    return (
      <Verify
        sessionToken={data.sessionToken}
        mode={choice.mode}
        onNext={() => onNext(data.sessionId)}
        onBack={onBack}
      />
    );
  if (isFetching || !error) return <OpeningSession />;
  return <NoSession error={error} onAgain={refetch} onBack={onBack} />;
}

function Verify({
  sessionToken,
  mode,
  onNext,
  onBack,
}: {
  readonly sessionToken: string;
  readonly mode: Choice['mode'];
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
        session={sessionToken}
        sources={{ selfie: ['camera', 'file'], reference: ['file', 'camera'] }}
        consent={{ noticeVersion: '2026-11', retention: RETENTION[mode] }}
        alternative={{ label: 'Verify another way', href: '#branch' }}
        onEvent={follow}
        onContinue={onNext}
        onCancel={onBack}
      />
      <SamplePhotos side={side} onChoose={(to, photo) => widget.current?.choose(to, photo)} />
    </div>
  );
}

const RETENTION: Readonly<Record<Choice['mode'], string>> = {
  'both-photos': 'Northbank keeps neither photo: both are deleted after the comparison.',
  'id-photo-held':
    'Northbank does not keep the selfie. This server holds your ID photo until the check is over.',
};
