/** What each part needs to work on any screen: pure functions of the view, so that a host's own markup behaves like ours. */
import type { FaceBox, Side } from '@facecompare/contract';
import type { View, Wish } from '@facecompare/flow';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ChangeEvent, DragEvent, InputHTMLAttributes, SelectHTMLAttributes } from 'react';
import type { Camera } from './capture/list-cameras.ts';
import type { ConsentState } from './consent/use-consent.ts';
import type { FaceCompareOptions } from './options.ts';
import type { PartAttributes, PartName } from './part-names.ts';
import type { Words } from './text/en.ts';

export interface PropContext {
  readonly view: View;
  readonly words: Words;
  readonly options: FaceCompareOptions;
  readonly can: (wish: Wish) => boolean;
  readonly send: (wish: Wish) => void;
  readonly part: (name: PartName) => PartAttributes;
  readonly consent: ConsentState;
  readonly cameras: readonly Camera[];
  readonly chosenCamera: string | undefined;
  readonly onChooseCamera: (deviceId: string) => void;
  /** Something is dropped on the place for a photo. */
  readonly onTransfer: (carried: DataTransfer, to: Side) => void;
  readonly onPlay: () => void;
  readonly previews: Readonly<Record<Side, string | undefined>>;
}

/** What a part needs, its name in the page included. */
export type PartProps<Attributes> = Attributes & PartAttributes;
type ButtonProps = PartProps<ButtonHTMLAttributes<HTMLButtonElement>>;

const PHOTO_TYPES = 'image/*';

export function propGetters(context: PropContext) {
  const { view, words, options, can, send, part, consent } = context;
  const { side } = view;

  const plain = (name: PartName, onClick: () => void): ButtonProps => ({ type: 'button', ...part(name), onClick });
  const button = (name: PartName, wish: Wish): ButtonProps => ({ ...plain(name, () => send(wish)), disabled: !can(wish) });
  const tick = (checked: boolean, onTick: (ticked: boolean) => void): PartProps<InputHTMLAttributes<HTMLInputElement>> => ({
    type: 'checkbox',
    ...part('consent'),
    checked,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onTick(event.currentTarget.checked),
  });

  return {
    /** The box to tick before Start. */
    getConsentProps: () => tick(consent.ticked, consent.onTick),
    /** Says that the photo shows somebody else; only where the host's `consent.othersPhoto` allows it. */
    getSomeoneElseProps: () => tick(consent.ofSomeoneElse, consent.onSomeoneElse),
    /** Says that this somebody agreed; needed before Start once the one above is ticked. */
    getAuthorityProps: () => tick(consent.authority, consent.onAuthority),
    /** Begins; never disabled, because a press without the tick has to be explained. */
    getStartProps: () => plain('start', () => send({ type: 'start' })),
    /** Does not agree, and leaves; only before Start. */
    getDeclineProps: () =>
      plain('decline', () => {
        consent.decline();
        options.onCancel?.();
      }),
    /** Takes the agreement back after Start: the camera is off, a comparison is given up, both photos are gone. */
    getWithdrawProps: () =>
      plain('leave', () => {
        send({ type: 'withdraw' });
        options.onCancel?.();
      }),
    getOpenCameraProps: (to: Side = side) => button('open-camera', { type: 'camera/open', side: to }),
    getShutterProps: (): ButtonProps => ({ ...button('shutter', { type: 'camera/shoot', side }), 'aria-label': words.camera.shutter }),
    /** For a camera that is `blocked`: the tap that lets the video play. */
    getPlayProps: () => plain('hint', context.onPlay),
    getCloseCameraProps: () => button('cancel', { type: 'camera/close', side }),
    getDevicePickerProps: (): PartProps<SelectHTMLAttributes<HTMLSelectElement>> => ({
      ...part('device-picker'),
      'aria-label': words.camera.choose,
      value: context.chosenCamera ?? context.cameras[0]?.deviceId ?? '',
      onChange: (event: ChangeEvent<HTMLSelectElement>) => context.onChooseCamera(event.currentTarget.value),
    }),
    getKeepProps: () => button('keep', { type: 'photo/keep', side }),
    /** Throws the photo away and goes back to what made it. */
    getRetakeProps: (of: Side = side) => button('retake', { type: 'photo/discard', side: of }),
    /** Takes a photo that the guide refused all the same. */
    getUseAnywayProps: () => button('use-anyway', { type: 'photo/use-anyway', side }),
    /** Says which of the several faces of a refused photo it is; name it, for it has no text. */
    getFaceProps: (face: FaceBox) => button('face', { type: 'face/choose', side, face }),
    /** The file input; put it inside a label. */
    getPhotoPickerProps: (to: Side = side): PartProps<InputHTMLAttributes<HTMLInputElement>> => ({
      type: 'file',
      ...part('photo-picker'),
      accept: PHOTO_TYPES,
      // Where pages have no camera, the phone's own takes the selfie; what comes of it is a file like any other.
      capture: to === 'selfie' && view.problem?.code === 'camera-unsupported' ? 'user' : undefined,
      disabled: !can({ type: 'file/choose', side: to, file: new Blob() }),
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const file = event.currentTarget.files?.[0];
        // Emptied, so that the same file can be chosen again and the form keeps no photo.
        event.currentTarget.value = '';
        if (file) send({ type: 'file/choose', side: to, file });
      },
    }),
    getDropZoneProps: (to: Side = side) => ({
      ...part('drop-zone'),
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        context.onTransfer(event.dataTransfer, to);
      },
    }),
    getPhotoPreviewProps: (of: Side = side): PartProps<{ src: string | undefined; alt: string }> => ({
      ...part('photo-preview'),
      src: context.previews[of],
      alt: words[of].photo,
    }),
    getCompareProps: () => button('compare', { type: 'compare/start' }),
    getCancelProps: () => button('cancel', { type: 'compare/cancel' }),
    /** The same two photos once more, or the same way to a photo once more. */
    getRetryProps: () => button('retry', view.screen === 'failed' ? { type: 'compare/start' } : { type: 'photo/discard', side }),
    /** Another photo after a verdict. */
    getAgainProps: (of: Side) => button('again', { type: 'photo/discard', side: of }),
    getContinueProps: () =>
      plain('continue', () => {
        if (view.verdict) options.onContinue?.(view.verdict);
      }),
    /** A link or a button, as the host chose; null where the host names no other way. */
    getAlternativeProps: (): PartProps<AnchorHTMLAttributes<HTMLAnchorElement>> | null => {
      const { alternative } = options;
      if (!alternative) return null;
      const { href, onSelect } = alternative;
      return {
        ...part('alternative'),
        ...(href === undefined ? {} : { href: safeHref(href) }),
        onClick: () => {
          if (view.stage === 'welcome') consent.decline();
          onSelect?.();
        },
      };
    },
  };
}

export type PropGetters = ReturnType<typeof propGetters>;

/** Only for telling a path of this page's own origin from another address; nothing is asked of it. */
const OWN = 'http://own.invalid';

/** A link leads to a secure page, a mail or a path of this origin. One that would run code, or leave encryption, leads nowhere. */
function safeHref(href: string): string | undefined {
  if (!URL.canParse(href, OWN)) return undefined;
  const { protocol, origin } = new URL(href, OWN);
  return protocol === 'https:' || protocol === 'mailto:' || (protocol === 'http:' && origin === OWN) ? href : undefined;
}
