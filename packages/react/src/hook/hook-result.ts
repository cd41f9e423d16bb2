import type { Side } from '@facecompare/contract';
import type { Command, View } from '@facecompare/flow';
import type { HTMLAttributes } from 'react';
import type { ConsentState } from '../consent/consent-state.ts';
import type { Guidance } from '../guidance/guidance.ts';
import type { MessagesInUse } from '../locales/merge-messages.ts';
import type { CameraViewProps } from '../parts/camera-view.tsx';
import type { PartAttributes, PartName } from '../parts/part-names.ts';
import type { PropGetters } from './getters/prop-getter-types.ts';
import type { AnyElement, HostProps } from './merge-props.ts';
import type { RejectedDrop } from './photo-of-transfer.ts';

type HostRoot = HostProps<HTMLAttributes<HTMLElement>, HTMLElement>;
export type RootProps = AnyElement<HTMLAttributes<HTMLElement>> &
  PartAttributes & {
    readonly 'data-stage': string;
    readonly 'data-screen': string;
    readonly 'data-side': string;
  };

export interface FaceCompareHook extends PropGetters {
  /** The screen to show now, and its content. */
  readonly view: View;
  /** Every message in the language of the page, with the host's overrides. */
  readonly messages: MessagesInUse;
  /** For numbers and dates: BCP 47; undefined means the browser's own. */
  readonly locale: string | undefined;
  /** Formats a whole number for that locale. */
  readonly countText: (count: number) => string;
  /** Sends a command; a command that is not allowed now is ignored. */
  readonly send: (command: Command) => void;
  /** Returns whether a command is allowed now. */
  readonly can: (command: Command) => boolean;
  /** Who receives the photos, as text for the person; null if they stay on the device. */
  readonly recipient: string | null;
  /**
   * The cameras to choose from, in every state of the camera and after a camera problem. Empty
   * before a camera was opened.
   */
  readonly cameras: readonly { readonly deviceId: string; readonly label: string }[];
  /** What the guide reports about the live camera picture. */
  readonly guidance: Guidance;
  /** Turns `autoCapture` off for this mount. */
  readonly disableAutoCapture: () => void;
  /** What the person ticked before Start, and what was missing when they pressed it. */
  readonly consent: ConsentState;
  /** Why a drop or paste gave no photo; `messages.photo.rejectedDrop` has a message for each reason. */
  readonly rejectedDrop: RejectedDrop | null;
  /** Returns the attributes that name a part without a getter of its own, with the host's class. */
  readonly part: (name: PartName) => PartAttributes;
  /** For the element around everything; Escape closes the camera. */
  readonly getRootProps: (host?: HostRoot) => RootProps;
  /**
   * For `<CameraView>`, or for `useCameraVideo` and a plain `<video>`; only while the screen is
   * `camera`.
   */
  readonly getCameraProps: (host?: Partial<CameraViewProps>) => CameraViewProps;
  /** Goes back to the beginning and forgets the photos, the consent and the tries. */
  readonly reset: () => void;
  /** Adds a photo as if the person had chosen its file. */
  readonly choose: (side: Side, photo: Blob) => void;
}
