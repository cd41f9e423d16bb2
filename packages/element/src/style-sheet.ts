import css from '@facecompare/react/styles.css?inline';

/** What shows the element is the page's to say; inside, no rule of the page reaches. */
const HOST = ':host{display:block}:host([hidden]){display:none}';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The style sheet for shadow roots of a document: one for all of them, because only that document may adopt it. */
export function styleSheetOf(document: Document, view: typeof globalThis): CSSStyleSheet {
  const known = sheets.get(document);
  if (known) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(HOST + css);
  sheets.set(document, sheet);
  return sheet;
}
