import css from '@facecompare/react/styles.css?inline';

/** The page decides the display of the element. No rule of the page reaches its content. */
const HOST = ':host{display:block}:host([hidden]){display:none}';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Returns the style sheet for the shadow roots of a document. All of them share one, because only
 * that document may adopt it.
 */
export function styleSheetOf(document: Document, view: typeof globalThis): CSSStyleSheet {
  const known = sheets.get(document);
  if (known) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(HOST + css);
  sheets.set(document, sheet);
  return sheet;
}
