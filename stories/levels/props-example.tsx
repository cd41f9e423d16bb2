import { FaceCompare, type FaceCompareProps } from '@facecompare/react';

const messages = {
  welcome: {
    heading: 'One last thing, Sam',
    body: 'Show us that it is you, and your account is open.',
  },
  continue: 'Open my account',
};

/** Level one: set the options. */
export function PropsExample({
  backend = '/api/face-compare',
}: Pick<Partial<FaceCompareProps>, 'backend'>) {
  return (
    <FaceCompare
      backend={backend}
      sources={{ selfie: ['camera'], reference: ['file', 'camera'] }}
      messages={messages}
      maxAttempts={3}
      consent={{
        noticeVersion: '2026-11',
        retention: 'Both photos are deleted as soon as they are compared.',
      }}
      alternative={{ label: 'Visit a branch', href: '/branches' }}
      onContinue={(verdict) => console.info(verdict?.outcome)}
    />
  );
}
