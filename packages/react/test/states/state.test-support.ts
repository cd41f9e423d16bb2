import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { en } from '../../src/index.ts';
import {
  bothPhotos,
  button,
  onScreen,
  type Person,
  type show,
} from '../support/widget.test-support.tsx';

export type Shown = ReturnType<typeof show>;

/** One state of the widget, and how a person gets there. */
export interface WidgetState {
  /** Written like a file name. */
  readonly name: string;
  /** Created for each mount, because a guide or a backend keeps its state. */
  readonly props?: () => Parameters<typeof show>[0];
  /** The host sets no way to leave, so that the alternative is beside Start. */
  readonly stays?: true;
  readonly reach: (person: Person, shown: Shown) => Promise<unknown>;
}

export const cameraReady = () =>
  waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));

/** Takes both photos and presses Compare. */
export async function compare(person: Person, screen: string): Promise<void> {
  await bothPhotos(person);
  await person.click(button(en.ready.compare));
  await onScreen(screen);
}
