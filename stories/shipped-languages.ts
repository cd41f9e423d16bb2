import { ar } from '@facecompare/react/locales/ar';
import { de } from '@facecompare/react/locales/de';
import { es } from '@facecompare/react/locales/es';
import { fr } from '@facecompare/react/locales/fr';
import { hi } from '@facecompare/react/locales/hi';
import { ptBR } from '@facecompare/react/locales/pt-BR';
import { zhHans } from '@facecompare/react/locales/zh-Hans';

/** Every language of the React package except English. `npm run generate` writes this list. */
export const shippedLanguages = {
  ar,
  de,
  es,
  fr,
  hi,
  ptBR,
  zhHans,
};
