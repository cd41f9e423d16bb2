/** What one render gives to the getters. */
import type { Side } from '@facecompare/contract';
import type { Command, View } from '@facecompare/flow';
import type { Camera } from '../../camera/list-cameras.ts';
import type { ConsentState } from '../../consent/consent-state.ts';
import type { Messages } from '../../locales/messages.ts';
import type { PartAttributes, PartName } from '../../parts/part-names.ts';
import type { FaceCompareOptions } from '../../types.ts';

export interface GetterContext {
  readonly view: View;
  readonly messages: Messages;
  readonly options: FaceCompareOptions;
  readonly can: (command: Command) => boolean;
  readonly send: (command: Command) => void;
  readonly part: (name: PartName) => PartAttributes;
  readonly consent: ConsentState;
  readonly cameras: readonly Camera[];
  readonly chosenCamera: string | undefined;
  readonly onChooseCamera: (deviceId: string) => void;
  /** The person dropped something on the area for a photo. */
  readonly onTransfer: (carried: DataTransfer, to: Side) => void;
  readonly onPlay: () => void;
  readonly previews: Readonly<Record<Side, string | undefined>>;
}
