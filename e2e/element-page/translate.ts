/**
 * Acts like a page translator: each text becomes another text node in two elements, here with the
 * same words. Runs in the page, over the shadow root.
 */
export function translate(element: HTMLElement): void {
  const root = element.shadowRoot as ShadowRoot;
  const visit = (node: Node): void => {
    for (const child of [...node.childNodes]) visit(child);
    const parent = node.parentElement;
    if (!(node instanceof Text) || !node.data.trim() || !parent || parent.closest('font')) return;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = node.data;
    node.replaceWith(outer);
  };
  visit(root);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records)
      for (const node of type === 'characterData' ? [target] : addedNodes) visit(node);
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
}
