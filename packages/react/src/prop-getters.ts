/** What each part needs to work on any screen: pure functions of the view, so that a host's own markup behaves like ours. */
import type { FaceBox, Side } from '@facecompare/contract';
import type { View, Wish } from '@facecompare/flow';
import type {
  AnchorHTMLAttributes,
  ButtonHTMLAttributes,
  ChangeEvent,
  DragEvent,
  HTMLAttributes,
  ImgHTMLAttributes,
  InputHTMLAttributes,
  SelectHTMLAttributes,
  SyntheticEvent,
} from 'react';
import type { Camera } from './capture/list-cameras.ts';
import type { ConsentState } from './consent/consent-state.ts';
import { type AnyElement, type HostProps, mergeProps } from './merge-props.ts';
import type { FaceCompareOptions } from './options.ts';
import type { PartAttributes, PartName } from './part-names.ts';
import { tell } from './tell.ts';
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
type ButtonAttributes = ButtonHTMLAttributes<HTMLButtonElement>;
type InputAttributes = InputHTMLAttributes<HTMLInputElement>;
type SelectAttributes = SelectHTMLAttributes<HTMLSelectElement>;
type LinkAttributes = AnchorHTMLAttributes<HTMLAnchorElement>;
type ImageAttributes = ImgHTMLAttributes<HTMLImageElement>;
type ZoneAttributes = HTMLAttributes<HTMLElement>;
/** What a host may hand to a getter of a button: its own handlers, classes, style, ref and whatever else a button takes. */
export type HostButton = HostProps<ButtonAttributes, HTMLButtonElement>;
type HostInput = HostProps<InputAttributes, HTMLInputElement>;
type HostSelect = HostProps<SelectAttributes, HTMLSelectElement>;
type HostLink = HostProps<LinkAttributes, HTMLAnchorElement>;
type HostImage = HostProps<ImageAttributes, HTMLImageElement>;
type HostZone = HostProps<ZoneAttributes, HTMLElement>;

type DropZoneProps = AnyElement<PartProps<ZoneAttributes>> & Required<Pick<ZoneAttributes, 'onDragOver' | 'onDrop'>>;

const PHOTO_TYPES = 'image/*';

/** What we handle is handled once: neither the browser nor the page around us does it again. */
const claim = (event: Pick<SyntheticEvent, 'preventDefault' | 'stopPropagation'>) => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * One getter a part. Each takes the host's own props as its last argument and puts them together with ours: the host's
 * handlers come first, and `event.preventDefault()` in one of them stops ours.
 *
 * @example <button {...face.getStartProps({ onClick: track, className: 'primary' })}>Start</button>
 */
export function propGetters(context: PropContext) {
  const { view, words, options, can, send, part, consent } = context;
  const { side } = view;

  const plain = (name: PartName, onClick: () => void, host?: HostButton): PartProps<HostButton> =>
    mergeProps({ type: 'button' as const, ...part(name), onClick }, host);
  const button = (name: PartName, wish: Wish, host?: HostButton): PartProps<HostButton> =>
    mergeProps({ type: 'button' as const, ...part(name), onClick: () => send(wish), disabled: !can(wish) }, host);
  const tick = (checked: boolean, onTick: (ticked: boolean) => void, host?: HostInput): PartProps<HostInput> =>
    mergeProps(
      {
        type: 'checkbox',
        ...part('consent'),
        checked,
        onChange: (event: ChangeEvent<HTMLInputElement>) => {
          // A form around the widget has fields of its own.
          event.stopPropagation();
          onTick(event.currentTarget.checked);
        },
      },
      host,
    );

  return {
    /** The box to tick before Start. */
    getConsentProps: (host?: HostInput) => tick(consent.ticked, consent.onTick, host),
    /** Says that the photo shows somebody else; only if the host's `consent.othersPhoto` allows it. */
    getSomeoneElseProps: (host?: HostInput) => tick(consent.ofSomeoneElse, consent.onSomeoneElse, host),
    /** Says that this other person agreed; needed before Start once the box above is ticked. */
    getAuthorityProps: (host?: HostInput) => tick(consent.authority, consent.onAuthority, host),
    /**
     * Begins. Never disabled, because a press without the tick has to be explained.
     * @example <button {...face.getStartProps({ onClick: track })}>Start</button>
     */
    getStartProps: (host?: HostButton) => plain('start', () => send({ type: 'start' }), host),
    /** Does not agree, and leaves; only before Start. */
    getDeclineProps: (host?: HostButton) =>
      plain(
        'decline',
        () => {
          consent.decline();
          leave();
        },
        host,
      ),
    /** Takes the agreement back after Start: the camera is off, a comparison is aborted, both photos are gone. */
    getWithdrawProps: (host?: HostButton) =>
      plain(
        'leave',
        () => {
          send({ type: 'withdraw' });
          leave();
        },
        host,
      ),
    /** Leaves a stated end, by the host's `onCancel`. */
    getLeaveProps: (host?: HostButton) => plain('leave', leave, host),
    /** Opens the camera for one photo: the one the person is busy with unless a side is given. */
    getOpenCameraProps: (to?: Side | HostButton, host?: HostButton) =>
      button('open-camera', { type: 'camera/open', side: sideIn(to) }, host ?? propsIn(to)),
    /** Takes the picture; open while the camera is live. It has a name and no text. */
    getShutterProps: (host?: HostButton) =>
      mergeProps({ ...button('shutter', { type: 'camera/shoot', side }), 'aria-label': words.camera.shutter }, host),
    /** For a camera that is `blocked`: the tap that lets the video play. */
    getPlayProps: (host?: HostButton) => plain('hint', context.onPlay, host),
    /** Closes the camera, and goes back to the ways to add a photo. */
    getCloseCameraProps: (host?: HostButton) => button('cancel', { type: 'camera/close', side }, host),
    /** The choice of a camera, for a `<select>` of `face.cameras`: in every state of the camera, also on a problem with it. */
    getDevicePickerProps: (host?: HostSelect): PartProps<HostSelect> =>
      mergeProps(
        {
          ...part('device-picker'),
          'aria-label': words.camera.choose,
          value: context.chosenCamera ?? context.cameras[0]?.deviceId ?? '',
          onChange: (event: ChangeEvent<HTMLSelectElement>) => {
            event.stopPropagation();
            context.onChooseCamera(event.currentTarget.value);
          },
        },
        host,
      ),
    /** Keeps a photo from the camera. */
    getKeepProps: (host?: HostButton) => button('keep', { type: 'photo/keep', side }, host),
    /** Throws the photo away and goes back to what made it. */
    getRetakeProps: (of?: Side | HostButton, host?: HostButton) =>
      button('retake', { type: 'photo/discard', side: sideIn(of) }, host ?? propsIn(of)),
    /** Takes a photo that the guide refused all the same. */
    getUseAnywayProps: (host?: HostButton) => button('use-anyway', { type: 'photo/use-anyway', side }, host),
    /** Says which of the several faces of a refused photo it is; name it, for it has no text. */
    getFaceProps: (face: FaceBox, host?: HostButton) => button('face', { type: 'face/choose', side, face }, host),
    /** The file input; put it inside a label. */
    getPhotoPickerProps: (to?: Side | HostInput, host?: HostInput): PartProps<HostInput> => {
      const of = sideIn(to);
      return mergeProps(
        {
          type: 'file',
          ...part('photo-picker'),
          accept: PHOTO_TYPES,
          // If pages have no camera, the phone's own takes the selfie; what comes of it is a file like any other.
          capture: of === 'selfie' && view.problem?.code === 'camera-unsupported' ? ('user' as const) : undefined,
          disabled: !can({ type: 'file/choose', side: of, file: new Blob() }),
          onChange: (event: ChangeEvent<HTMLInputElement>) => {
            // A form around the widget must not read the photo as well.
            event.stopPropagation();
            const file = event.currentTarget.files?.[0];
            // Emptied, so that the same file can be chosen again and the form keeps no photo.
            event.currentTarget.value = '';
            if (file) send({ type: 'file/choose', side: of, file });
          },
        },
        host ?? propsIn(to),
      );
    },
    /** The place to drop a photo on. What the page has handled already is left alone. */
    getDropZoneProps: (to?: Side | HostZone, host?: HostZone): DropZoneProps =>
      mergeProps(
        {
          ...part('drop-zone'),
          onDragOver: (event: DragEvent) => {
            if (!event.defaultPrevented) claim(event);
          },
          onDrop: (event: DragEvent) => {
            if (event.defaultPrevented) return;
            claim(event);
            context.onTransfer(event.dataTransfer, sideIn(to));
          },
        },
        host ?? propsIn(to),
      ) as DropZoneProps,
    /** A photo as it will be sent, for an `<img>`; without `src` while there is none. */
    getPhotoPreviewProps: (of?: Side | HostImage, host?: HostImage): PartProps<{ src: string | undefined; alt: string }> => {
      const shown = sideIn(of);
      return mergeProps({ ...part('photo-preview'), src: context.previews[shown], alt: words[shown].photo }, host ?? propsIn(of));
    },
    /** Compares the two photos. Nothing is sent before it is pressed. */
    getCompareProps: (host?: HostButton) => button('compare', { type: 'compare/start' }, host),
    /** Aborts a running comparison. */
    getCancelProps: (host?: HostButton) => button('cancel', { type: 'compare/cancel' }, host),
    /** The same two photos once more, or the same way to a photo once more. */
    getRetryProps: (host?: HostButton) =>
      button('retry', view.screen === 'failed' ? { type: 'compare/start' } : { type: 'photo/discard', side }, host),
    /** Another photo after a verdict. */
    getAgainProps: (of: Side, host?: HostButton) => button('again', { type: 'photo/discard', side: of }, host),
    /** Goes on after a match, by the host's `onContinue`. */
    getContinueProps: (host?: HostButton) =>
      plain(
        'continue',
        () => {
          if (view.verdict) tell(options.onContinue, view.verdict);
        },
        host,
      ),
    /** A link or a button, as the host chose; null if the host names no other way. An address that could run code leads nowhere. */
    getAlternativeProps: (host?: HostLink): PartProps<HostLink> | null => {
      const { alternative } = options;
      if (!alternative) return null;
      const { href, onSelect } = alternative;
      const safe = href === undefined ? undefined : safeHref(href);
      const onClick = () => {
        if (view.stage === 'welcome') consent.decline();
        tell(() => onSelect?.(), undefined);
      };
      return mergeProps({ ...part('alternative'), ...(safe !== undefined && { href: safe }), onClick }, host);
    },
  };

  function leave(): void {
    tell(() => options.onCancel?.(), undefined);
  }
  function sideIn(argument: Side | object | undefined): Side {
    return typeof argument === 'string' ? argument : side;
  }
}

/** A getter of one photo may be called with the host's props alone. */
const propsIn = <Host extends object>(argument: Side | Host | undefined): Host | undefined =>
  typeof argument === 'object' ? argument : undefined;

export type PropGetters = ReturnType<typeof propGetters>;

/** Only for telling a path of this page's own origin from another address; nothing is asked of it. */
const OWN = 'http://own.invalid';

/** A link leads to a secure page, a mail or a path of this origin. One that would run code, or leave encryption, leads nowhere. */
function safeHref(href: string): string | undefined {
  if (!URL.canParse(href, OWN)) return undefined;
  const { protocol, origin } = new URL(href, OWN);
  return protocol === 'https:' || protocol === 'mailto:' || (protocol === 'http:' && origin === OWN) ? href : undefined;
}
