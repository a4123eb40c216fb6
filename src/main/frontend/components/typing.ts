/** Whether a key press is meant for a field, a dialog or the browser, and not for the page. */
export function isBusyElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const dialogs = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-popover-overlay';
  if (document.querySelector(dialogs)) return true;
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof HTMLElement &&
        (node.isContentEditable || /^(input|textarea|select)$/i.test(node.tagName)),
    );
}
