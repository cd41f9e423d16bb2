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
  /** As a file is named. */
  readonly name: string;
  /** Made anew for each visit, because a guide or a backend remembers what happened to it. */
  readonly props?: () => Parameters<typeof show>[0];
  /** The host gives no way to leave, so that the other way stands beside Start. */
  readonly stays?: true;
  readonly reach: (person: Person, shown: Shown) => Promise<unknown>;
}

export const cameraReady = () =>
  waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));

/** Both photos are taken, and Compare is pressed. */
export async function compare(person: Person, screen: string): Promise<void> {
  await bothPhotos(person);
  await person.click(button(en.ready.compare));
  await onScreen(screen);
}
