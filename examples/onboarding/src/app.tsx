import { useState } from 'react';
import { DetailsStep } from './details-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FaceStep } from './face-step.tsx';

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
  return (
    <div className="page">
      <header className="masthead">
        <img src="./favicon.svg" alt="" width="32" height="32" />
        <strong>Northbank</strong>
        <span>An invented bank, to try FaceCompare</span>
      </header>
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
            onNext={(given) => {
              setName(given);
              setStep('face');
            }}
          />
        )}
        {step === 'face' && (
          <FaceStep onNext={() => setStep('done')} onBack={() => setStep('details')} />
        )}
        {step === 'done' && <DoneStep name={name} onAgain={() => setStep('details')} />}
      </main>
    </div>
  );
}
