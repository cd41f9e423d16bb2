/**
 * What other software does to the nodes of a page: page translators, spell checkers, password
 * managers.
 */

type Meddle = (node: Text | Element) => void;

/** Nodes that a meddler created or has seen. */
const done = new WeakSet<Node>();

const wrap = (tag: string, ...inside: (Node | string)[]): Element => {
  const element = document.createElement(tag);
  element.append(...inside);
  done.add(element);
  for (const node of element.childNodes) done.add(node);
  return element;
};

const onText =
  (change: (text: Text) => void): Meddle =>
  (node) => {
    if (
      node instanceof Text &&
      node.data.trim() &&
      !done.has(node) &&
      !done.has(node.parentNode ?? node)
    )
      change(node);
  };

export const MEDDLERS: Readonly<Record<string, Meddle>> = {
  /** Like the translation of Chromium and Google: the text is a new node inside two elements. */
  'a page translator': onText((text) => text.replaceWith(wrap('font', wrap('font', text.data)))),
  /** Like a highlighter: the node itself moves into an element. */
  'a highlighter': onText((text) => {
    const mark = document.createElement('mark');
    done.add(mark);
    done.add(text);
    text.replaceWith(mark);
    mark.append(text);
  }),
  /** Like software that finds dates or prices: another node with the same text. */
  'a replacer of texts': onText((text) => {
    const other = document.createTextNode(text.data);
    done.add(other);
    text.replaceWith(other);
  }),
  /** Like a spell checker: each word moves into an element. */
  'a spell checker': onText((text) => {
    const pieces = text.data
      .split(/( )/)
      .map((piece) => (piece === ' ' ? document.createTextNode(piece) : wrap('span', piece)));
    for (const piece of pieces) done.add(piece);
    text.replaceWith(...pieces);
  }),
  /** Like a password manager: an extra element before and after each control. */
  'a password manager': (node) => {
    if (
      !(node instanceof Element) ||
      done.has(node) ||
      !node.matches('button, input, select, label, p, span, img, video')
    )
      return;
    done.add(node);
    node.before(wrap('ins'));
    node.after(wrap('ins'));
  },
};

/** Changes every node below an element, now and when new nodes appear. */
export function meddle(below: Node, how: Meddle): () => void {
  const visit = (node: Node): void => {
    // A copy, because the list changes during the walk.
    for (const child of [...node.childNodes]) visit(child);
    if (node instanceof Text || (node instanceof Element && node !== below)) how(node);
  };
  visit(below);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records)
      for (const node of type === 'characterData' ? [target] : addedNodes) visit(node);
  });
  observer.observe(below, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
