import { isRetryable } from '@facecompare/contract/problem';
import type { ReactNode } from 'react';
import { problemMessage } from '../locales/en/messages.ts';
import { CameraPicker } from '../parts/camera-picker.tsx';
import { PhotoPicker } from '../parts/photo-picker.tsx';
import { ResultBadge } from '../parts/result-badge.tsx';
import { WithGuide } from '../parts/with-guide.tsx';
import { WithHelp } from '../parts/with-help.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/** The camera failed or a photo was rejected. Shows what happened, and the next step. */
export function problemScreen({ flow, options, announce }: ScreenProps): ScreenContent {
  const { messages, view } = flow;
  const { side } = view;
  const problem = view.problem ?? { code: 'internal-error' };
  const { code } = problem;
  const { heading, body, steps } = problemMessage(messages, code);
  const photo = view.photos[side];
  const source = photo.status === 'rejected' && photo.source;
  const refused = photo.status === 'rejected' ? photo.refused : undefined;
  const ofCamera = code.startsWith('camera-');
  // A retry cannot help if nothing on this page can make the camera work.
  const stuck = ofCamera && !isRetryable(problem);
  const isDefault = !options.messages?.problems?.[code as 'other'];
  const help = { flow, announce, code, steps, isDefault, stuck };
  const camera = flow.getOpenCameraProps();
  const badge = <ResultBadge flow={flow} badge="ask" />;
  const byGuide = (part: 'Heading' | 'Body' | 'Photo', general: ReactNode) =>
    refused ? (
      <WithGuide part={part} flow={flow} isDefault={isDefault}>
        {typeof general === 'string' ? <span>{general}</span> : general}
      </WithGuide>
    ) : (
      general
    );
  const anyway = flow.getUseAnywayProps();
  const useAnyway = !anyway.disabled && (
    <button data-kind={source === 'host' ? 'main' : 'quiet'} {...anyway}>
      {messages.photo.useAnyway}
    </button>
  );
  return {
    heading: byGuide('Heading', heading),
    body: byGuide('Body', body),
    note: <code {...flow.part('code')}>{code}</code>,
    actions:
      source === 'file' ? (
        <>
          <PhotoPicker flow={flow} side={side} label={messages.photo.another} />
          {useAnyway}
          {!camera.disabled && (
            <button data-kind="quiet" {...camera}>
              {messages.camera.open}
            </button>
          )}
        </>
      ) : (
        <>
          {/* The host's photo would be rejected again. */}
          {!stuck && !(refused && source === 'host') && (
            <button data-kind="main" {...flow.getRetryProps()}>
              {messages.retry}
            </button>
          )}
          {ofCamera && flow.cameras.length > 1 && <CameraPicker flow={flow} />}
          {ofCamera && <WithHelp part="WayOut" {...help} />}
          {source && (
            <PhotoPicker flow={flow} side={side} label={messages.photo.choose} kind="second" />
          )}
          {useAnyway}
        </>
      ),
    stage: (
      <div
        {...flow.part('problem')}
        data-code={code}
        data-hint={refused?.finding.hint ?? undefined}
      >
        {byGuide(
          'Photo',
          ofCamera || steps ? (
            <WithHelp part="Steps" {...help}>
              {badge}
            </WithHelp>
          ) : (
            badge
          ),
        )}
      </div>
    ),
  };
}
