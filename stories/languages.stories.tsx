import { en } from '@facecompare/react';
import { ar } from '@facecompare/react/locales/ar';
import { de } from '@facecompare/react/locales/de';
import { es } from '@facecompare/react/locales/es';
import { fr } from '@facecompare/react/locales/fr';
import { hi } from '@facecompare/react/locales/hi';
import { ptBR } from '@facecompare/react/locales/pt-BR';
import { zhHans } from '@facecompare/react/locales/zh-Hans';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { LanguageOverview, showVerdicts } from './language-overview.tsx';
import { messagesIn } from './languages.ts';
import { pseudoMessages } from './pseudo-messages.ts';
import { drawnCamera } from './simulated-camera.ts';
import { showScreens, ThreeScreens } from './three-screens.tsx';

/**
 * The whole widget in each language. Each language has its own import, and a page loads only the
 * one that it uses.
 */
const meta: Meta = {
  title: 'Languages',
  parameters: {
    note: 'Drawn people and a scripted backend: nothing is compared or sent.',
    docs: { story: { autoplay: true } },
  },
  beforeEach: drawnCamera,
  render: (_, { globals }) => <ThreeScreens messages={messagesIn(globals)} />,
};
export default meta;
type Story = StoryObj;

/** Returns what is wider than its place. */
const cutOff = (canvasElement: HTMLElement): readonly string[] =>
  Array.from(
    canvasElement.querySelectorAll<HTMLElement>(
      '[data-part="face-compare"] :is(h2, p:not([data-part="status"]), b, small, a, button, label, summary, li, code)',
    ),
  )
    .filter(
      (element) =>
        element.checkVisibility() &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1,
    )
    .map(({ textContent }) => textContent);

/** Shows the three screens in a language, and checks that every text has room. */
const inLanguage = (tag: string): Story => ({
  globals: { language: tag },
  play: async ({ canvas, canvasElement, globals }) => {
    const messages = messagesIn(globals);
    await expect(messages.tag).toBe(tag);
    await showScreens(canvas, messages);
    await expect(cutOff(canvasElement)).toEqual([]);
  },
});

export const Overview: Story = {
  globals: { language: 'en' },
  render: () => <LanguageOverview />,
  play: async ({ canvas, canvasElement }) => {
    await showVerdicts(canvas);
    await expect(cutOff(canvasElement)).toEqual([]);
  },
};

export const English: Story = inLanguage(en.tag);
export const Arabic: Story = inLanguage(ar.tag);
export const French: Story = inLanguage(fr.tag);
export const German: Story = inLanguage(de.tag);
export const Spanish: Story = inLanguage(es.tag);
export const BrazilianPortuguese: Story = inLanguage(ptBR.tag);
export const Hindi: Story = inLanguage(hi.tag);
export const SimplifiedChinese: Story = inLanguage(zhHans.tag);

/**
 * Every text is a third longer, between brackets. A cut text is visible, and a text that is not
 * from the messages stays plain.
 */
export const Pseudo: Story = inLanguage(pseudoMessages.tag);
