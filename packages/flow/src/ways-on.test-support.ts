import type { Side } from '@facecompare/contract';
import type { Command } from './event.ts';
import type { State } from './state.ts';
import { view } from './view.ts';

/**
 * Returns the commands that each screen offers besides leaving, accepted or not. They are about the
 * visible photo, and not about the other one.
 */
export function waysOn(state: State): readonly Command[] {
  const { screen, side } = view(state);
  const file = new Blob(['a file']);
  const faces = (of: Side) => {
    const photo = state.photos[of];
    return photo.status === 'rejected' ? (photo.refused?.finding.faces ?? []) : [];
  };
  const fill: readonly Command[] = [
    { type: 'camera/open', side },
    { type: 'file/choose', side, file },
  ];
  const change: readonly Command[] = [
    { type: 'photo/discard', side: 'selfie' },
    { type: 'photo/discard', side: 'reference' },
  ];
  switch (screen) {
    case 'welcome':
      return [{ type: 'start' }];
    case 'add':
      return fill;
    case 'camera':
      return [
        { type: 'camera/shoot', side },
        { type: 'camera/close', side },
        // While the frame is taken, the running job is the way on.
        ...(state.photos[side].status === 'shooting' ? ([{ type: 'withdraw' }] as const) : []),
      ];
    case 'preparing':
      // The running job is the way on; the test requires it.
      return [{ type: 'withdraw' }];
    case 'review':
      return [{ type: 'photo/keep', side }];
    case 'problem':
      return [
        { type: 'photo/discard', side },
        { type: 'photo/use-anyway', side },
        ...faces(side).map((face): Command => ({ type: 'face/choose', side, face })),
        ...fill,
      ];
    case 'ready':
    case 'failed':
      return [{ type: 'compare/start' }, ...change];
    case 'comparing':
      return [{ type: 'compare/cancel' }];
    case 'no-match':
    case 'inconclusive':
      return change;
    case 'match':
    case 'ended':
      return [...fill, ...change, { type: 'start' }, { type: 'compare/start' }];
    default:
      return screen satisfies never;
  }
}
