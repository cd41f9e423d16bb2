import { useState } from 'react';
import type { Choice } from './bank-api.ts';
import { DetailsStep } from './details-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FaceStep } from './face-step.tsx';
import { HostLink } from './host-link.tsx';
import { Masthead } from './masthead.tsx';

export type Step = 'details' | 'face' | 'done';
const STEPS: Readonly<Record<Step, string>> = {
  details: 'Your details',
  face: 'Verify',
  done: 'Done',
};

/** An address that ends in #verify opens the second step at once. */
const stepInAddress = (): Step => (location.hash === '#verify' ? 'face' : 'details');

/** Opens an account at an invented bank, in three steps; the second is FaceCompare. */
export function App() {
  const [step, setStep] = useState<Step>(stepInAddress);
  const [name, setName] = useState('');
  const [choice, setChoice] = useState<Choice>({ mode: 'both-photos', idPhoto: null });
  const [visit, setVisit] = useState(1);
  const [sessionId, setSessionId] = useState('');
  /** The next visit gets a new session. */
  const startOver = () => {
    setVisit(visit + 1);
    setStep('details');
  };
  return (
    <div className="page">
      <Masthead slogan="An invented bank, to try FaceCompare">
        <HostLink />
      </Masthead>
      <main>
        <ol className="progress" aria-label="Steps">
          {Object.entries(STEPS).map(([key, label]) => (
            <li key={key} aria-current={key === step ? 'step' : undefined}>
              {label}
            </li>
          ))}
        </ol>
        {step === 'details' && (
          <DetailsStep
            onNext={(given, chosen) => {
              setName(given);
              setChoice(chosen);
              setStep('face');
            }}
          />
        )}
        {step === 'face' && (
          <FaceStep
            visit={visit}
            choice={choice}
            onNext={(id) => {
              setSessionId(id);
              setStep('done');
            }}
            onBack={startOver}
          />
        )}
        {step === 'done' && <DoneStep name={name} sessionId={sessionId} onAgain={startOver} />}
      </main>
    </div>
  );
}
