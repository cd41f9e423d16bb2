/** The actions of a person on the widget, by the texts that they read on it. */
import { en, type Messages } from '@facecompare/react';
import type { BoundFunctions, queries } from '@testing-library/dom';
import { expect, userEvent, waitFor } from 'storybook/test';

/** The part of the page that a person uses: the whole story, or one widget of several. */
export type Canvas = BoundFunctions<typeof queries>;

export const see = (canvas: Canvas, heading: string) =>
  canvas.findByRole('heading', { name: heading });

export async function press(canvas: Canvas, name: string): Promise<void> {
  const button = await canvas.findByRole('button', { name });
  // The shutter waits for a picture.
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
}

export async function agreeAndStart(canvas: Canvas, { welcome }: Messages = en): Promise<void> {
  await userEvent.click(await canvas.findByRole('checkbox', { name: welcome.agree }));
  await press(canvas, welcome.start);
}

/** Chooses a file on the screen that asks for this photo. */
export async function choosePhoto(
  canvas: Canvas,
  side: 'selfie' | 'reference',
  photo: File,
  messages: Messages = en,
): Promise<void> {
  await see(canvas, messages[side].add.heading);
  await userEvent.upload(await canvas.findByLabelText(messages.photo.choose), photo);
}

export const takePhoto = (canvas: Canvas, { camera }: Messages = en) =>
  press(canvas, camera.shutter);
