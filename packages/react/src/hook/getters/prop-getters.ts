/**
 * Builds the props that each part needs on any screen. These are pure functions of the view, so a
 * host's own markup behaves like ours.
 */
import type { Side } from '@facecompare/contract';
import type { Command } from '@facecompare/flow';
import type { ChangeEvent } from 'react';
import type { PartName } from '../../parts/part-names.ts';
import { callHost } from '../call-host.ts';
import { mergeProps } from '../merge-props.ts';
import type { GetterContext } from './getter-context.ts';
import type { DropZoneProps, HostButton, HostInput, PartProps } from './host-prop-types.ts';
import { dropHandlers, onFileChosen } from './photo-picker-events.ts';
import type { PropGetters } from './prop-getter-types.ts';
import { safeHref } from './safe-href.ts';

const PHOTO_TYPES = 'image/*';

/** Returns the getters for one render. */
export function propGetters(context: GetterContext): PropGetters {
  const { view, messages, options, can, send, part, consent } = context;
  const { side } = view;

  const plain = (name: PartName, onClick: () => void, host?: HostButton): PartProps<HostButton> =>
    mergeProps({ type: 'button' as const, ...part(name), onClick }, host);
  const button = (name: PartName, command: Command, host?: HostButton): PartProps<HostButton> =>
    mergeProps(
      {
        type: 'button' as const,
        ...part(name),
        onClick: () => send(command),
        disabled: !can(command),
      },
      host,
    );
  const tick = (
    checked: boolean,
    onTick: (ticked: boolean) => void,
    host?: HostInput,
  ): PartProps<HostInput> =>
    mergeProps(
      {
        type: 'checkbox',
        ...part('consent'),
        checked,
        onChange: (event: ChangeEvent<HTMLInputElement>) => {
          // A form around the widget must not react to our fields.
          event.stopPropagation();
          onTick(event.currentTarget.checked);
        },
      },
      host,
    );

  return {
    getConsentProps: (host) => tick(consent.ticked, consent.onTick, host),
    getSomeoneElseProps: (host) => tick(consent.ofSomeoneElse, consent.onSomeoneElse, host),
    getAuthorityProps: (host) => tick(consent.authority, consent.onAuthority, host),
    getStartProps: (host) => plain('start', () => send({ type: 'start' }), host),
    getDeclineProps: (host) =>
      plain(
        'decline',
        () => {
          consent.decline();
          leave();
        },
        host,
      ),
    getWithdrawProps: (host) =>
      plain(
        'leave',
        () => {
          send({ type: 'withdraw' });
          leave();
        },
        host,
      ),
    getLeaveProps: (host) => plain('leave', leave, host),
    getOpenCameraProps: (to, host) =>
      button('open-camera', { type: 'camera/open', side: sideIn(to) }, host ?? propsIn(to)),
    getShutterProps: (host) =>
      mergeProps(
        {
          ...button('shutter', { type: 'camera/shoot', side }),
          'aria-label': messages.camera.shutter,
        },
        host,
      ),
    getPlayProps: (host) => plain('hint', context.onPlay, host),
    getCloseCameraProps: (host) => button('cancel', { type: 'camera/close', side }, host),
    getCameraPickerProps: (host) =>
      mergeProps(
        {
          ...part('camera-picker'),
          'aria-label': messages.camera.choose,
          value: context.chosenCamera ?? context.cameras[0]?.deviceId ?? '',
          onChange: (event: ChangeEvent<HTMLSelectElement>) => {
            event.stopPropagation();
            context.onChooseCamera(event.currentTarget.value);
          },
        },
        host,
      ),
    getKeepProps: (host) => button('keep', { type: 'photo/keep', side }, host),
    getRetakeProps: (of, host) =>
      button('retake', { type: 'photo/discard', side: sideIn(of) }, host ?? propsIn(of)),
    getUseAnywayProps: (host) => button('use-anyway', { type: 'photo/use-anyway', side }, host),
    getFaceProps: (face, host) => button('face', { type: 'face/choose', side, face }, host),
    getPhotoPickerProps: (to, host) => {
      const of = sideIn(to);
      return mergeProps(
        {
          type: 'file',
          ...part('photo-picker'),
          accept: PHOTO_TYPES,
          // If the page has no camera API, the phone's camera app takes the selfie. Its result is a
          // file like any other.
          capture:
            of === 'selfie' && view.problem?.code === 'camera-unsupported'
              ? ('user' as const)
              : undefined,
          disabled: !can({ type: 'file/choose', side: of, file: new Blob() }),
          onChange: onFileChosen((file) => send({ type: 'file/choose', side: of, file })),
        },
        host ?? propsIn(to),
      );
    },
    getDropZoneProps: (to, host) =>
      mergeProps(
        {
          ...part('drop-zone'),
          ...dropHandlers((carried) => context.onTransfer(carried, sideIn(to))),
        },
        host ?? propsIn(to),
      ) as DropZoneProps,
    getPhotoPreviewProps: (of, host) => {
      const shown = sideIn(of);
      return mergeProps(
        { ...part('photo-preview'), src: context.previews[shown], alt: messages[shown].photo },
        host ?? propsIn(of),
      );
    },
    getCompareProps: (host) => button('compare', { type: 'compare/start' }, host),
    getCancelProps: (host) => button('cancel', { type: 'compare/cancel' }, host),
    getRetryProps: (host) =>
      button(
        'retry',
        view.screen === 'failed' ? { type: 'compare/start' } : { type: 'photo/discard', side },
        host,
      ),
    getStartOverProps: (of, host) =>
      button('start-over', { type: 'photo/discard', side: of }, host),
    getContinueProps: (host) =>
      plain(
        'continue',
        () => {
          if (view.verdict || view.session?.status === 'matched')
            callHost(options.onContinue, view.verdict);
        },
        host,
      ),
    getAlternativeProps: (host) => {
      const { alternative } = options;
      if (!alternative) return null;
      const { href, onSelect } = alternative;
      const safe = href === undefined ? undefined : safeHref(href);
      const onClick = () => {
        if (view.stage === 'welcome') consent.decline();
        callHost(() => onSelect?.(), undefined);
      };
      return mergeProps(
        { ...part('alternative'), ...(safe !== undefined && { href: safe }), onClick },
        host,
      );
    },
  };

  function leave(): void {
    callHost(() => options.onCancel?.(), undefined);
  }
  function sideIn(argument: Side | object | undefined): Side {
    return typeof argument === 'string' ? argument : side;
  }
}

/** A getter of one photo also accepts the host's props as its only argument. */
const propsIn = <Host extends object>(argument: Side | Host | undefined): Host | undefined =>
  typeof argument === 'object' ? argument : undefined;
