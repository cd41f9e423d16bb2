import { en, type Messages, type Screen } from '@facecompare/react';
import { expect, waitFor } from 'storybook/test';
import { drawnPhoto } from './drawn-people.ts';
import { agreeAndStart, type Canvas, choosePhoto, press, see, takePhoto } from './person.ts';
import { problemIn } from './problem-in.ts';
import { emptyFile, unfinishedFile } from './troubled-files.ts';

/**
 * Leads to a screen as a person would. There is no other way in, so a screen that cannot be reached
 * has no story. For a verdict or a failure, the script of the story has to hold it.
 */
export async function reach(
  canvas: Canvas,
  screen: Screen,
  messages: Messages = en,
): Promise<void> {
  if (screen === 'welcome') return void (await see(canvas, messages.welcome.heading));
  await agreeAndStart(canvas, messages);
  if (screen === 'add') return void (await see(canvas, messages.selfie.add.heading));
  if (screen === 'camera' || screen === 'review') return reachCamera(canvas, screen, messages);
  if (screen === 'preparing') {
    await choosePhoto(canvas, 'selfie', unfinishedFile(), messages);
    return void (await see(canvas, messages.preparing.heading));
  }
  await choosePhoto(canvas, 'selfie', await drawnPhoto('selfie'), messages);
  await choosePhoto(
    canvas,
    'reference',
    screen === 'problem' ? emptyFile() : await drawnPhoto('same-person'),
    messages,
  );
  if (screen === 'problem')
    return void (await see(canvas, (await problemIn(messages, 'image-empty')).heading));
  await see(canvas, messages.ready.heading);
  if (screen === 'ready') return;
  await press(canvas, messages.ready.compare);
  // The heading of a failure depends on its code, so its story checks the text.
  if (screen !== 'failed') await see(canvas, messages[screen].heading);
}

async function reachCamera(
  canvas: Canvas,
  screen: 'camera' | 'review',
  messages: Messages,
): Promise<void> {
  await press(canvas, messages.camera.open);
  await waitFor(() =>
    expect(canvas.getByRole('button', { name: messages.camera.shutter })).toBeEnabled(),
  );
  if (screen === 'camera') return;
  await takePhoto(canvas, messages);
  await see(canvas, messages.review.heading);
}
