/** What differs between languages, for the tests that every language must pass. */
import { ar } from './ar/messages.ts';
import { de } from './de/messages.ts';
import { en } from './en/messages.ts';
import { es } from './es/messages.ts';
import { fr } from './fr/messages.ts';
import { hi } from './hi/messages.ts';
import type { Messages } from './messages.ts';
import { ptBR } from './pt-BR/messages.ts';
import { zhHans } from './zh-Hans/messages.ts';

export interface Language {
  readonly messages: Messages;
  /**
   * The end of a sentence and what separates it from the next. By default a full stop and a space.
   */
  readonly between?: string;
  /** Percentages, promises about storage, and technical words in this language. */
  readonly never: RegExp;
  /** Typographic mistakes in this language. */
  readonly slip?: RegExp;
  /** How many tries are left, for none, one, two and five. */
  readonly tries: readonly string[];
}

/** One entry for each language. */
export const LANGUAGES: readonly Language[] = [
  {
    messages: en,
    never: /per ?cent|delete|stored?\b|encrypt|\bAI\b/i,
    tries: ['0 tries left', '1 try left', '2 tries left', '5 tries left'],
  },
  {
    messages: fr,
    never: /pour ?cent|supprim|effac|stock|conserv|chiffr|crypt|\bIA\b/i,
    slip: /['"]|[^\u00a0][:;!?»]|«[^\u00a0]/,
    tries: ['0 essai restant', '1 essai restant', '2 essais restants', '5 essais restants'],
  },
  {
    messages: de,
    never: /prozent|lösch|gespeichert|aufbewahr|verschlüssel|\bKI\b/i,
    slip: /['"”«»]|\p{L}…| …$/u,
    tries: ['0 Versuche übrig', '1 Versuch übrig', '2 Versuche übrig', '5 Versuche übrig'],
  },
  {
    messages: es,
    never: /por ?ciento|borra|elimin|almacen|conserv|cifra|encript|\bIA\b/i,
    slip: /['"“”]|^[^¿]*\?|^[^¡]*!/,
    tries: ['Quedan 0 intentos', 'Queda 1 intento', 'Quedan 2 intentos', 'Quedan 5 intentos'],
  },
  {
    messages: ptBR,
    never: /por ?cento|apag|exclu|delet|armazen|criptograf|\bIA\b/i,
    slip: /['"«»]/,
    tries: [
      'Restam 0 tentativas',
      'Resta 1 tentativa',
      'Restam 2 tentativas',
      'Restam 5 tentativas',
    ],
  },
  {
    messages: ar,
    never: /في المئة|بالمئة|ح.?ذف|خزّن|تخزين|محفوظ|تشفير|مشفّر|ذكاء/,
    slip: /['"“”?;]|\p{Script=Arabic},/u,
    tries: ['لا محاولات متبقية', 'محاولة واحدة متبقية', 'محاولتان متبقيتان', '5 محاولات متبقية'],
  },
  {
    messages: hi,
    between: '। ',
    never: /प्रतिशत|फ़ीसदी|मिटा|हटा|डिलीट|स्टोर|एन्क्रिप्ट|एआई|\bAI\b/,
    slip: /['"]|\p{Script=Devanagari}\.|\s।/u,
    tries: ['0 कोशिश बाकी', '1 कोशिश बाकी', '2 कोशिशें बाकी', '5 कोशिशें बाकी'],
  },
  {
    messages: zhHans,
    between: '。',
    never: /百分|删除|存储|留存|加密|人工智能|\bAI\b/,
    slip: /['"]|\p{Script=Han}[,.:;?!]|\p{Script=Han} \p{Script=Han}|。 /u,
    tries: ['还能试 0 次', '还能试 1 次', '还能试 2 次', '还能试 5 次'],
  },
];
