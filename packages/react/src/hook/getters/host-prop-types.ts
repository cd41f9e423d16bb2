/**
 * The props that a host may pass to a getter. They are named types, so that they fit every version
 * of React's types.
 */
import type {
  AnchorHTMLAttributes,
  ButtonHTMLAttributes,
  HTMLAttributes,
  ImgHTMLAttributes,
  InputHTMLAttributes,
  SelectHTMLAttributes,
} from 'react';
import type { PartAttributes } from '../../parts/part-names.ts';
import type { AnyElement, HostProps } from '../merge-props.ts';

/** The props that a part needs, with the attributes that name it on the page. */
export type PartProps<Attributes> = Attributes & PartAttributes;

/**
 * What a host may pass to a getter of a button: its own handlers, classes, style, ref and other
 * props.
 */
export type HostButton = HostProps<ButtonHTMLAttributes<HTMLButtonElement>, HTMLButtonElement>;

export type HostInput = HostProps<InputHTMLAttributes<HTMLInputElement>, HTMLInputElement>;

export type HostSelect = HostProps<SelectHTMLAttributes<HTMLSelectElement>, HTMLSelectElement>;

export type HostLink = HostProps<AnchorHTMLAttributes<HTMLAnchorElement>, HTMLAnchorElement>;

export type HostImage = HostProps<ImgHTMLAttributes<HTMLImageElement>, HTMLImageElement>;

type ZoneAttributes = HTMLAttributes<HTMLElement>;

export type HostZone = HostProps<ZoneAttributes, HTMLElement>;

export type DropZoneProps = AnyElement<PartProps<ZoneAttributes>> &
  Required<Pick<ZoneAttributes, 'onDragOver' | 'onDrop'>>;
