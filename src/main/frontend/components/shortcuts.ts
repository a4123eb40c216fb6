import { isBusyElsewhere } from './typing';

/** A control with data-key is clicked, a field is entered, when that key is pressed. */
window.addEventListener('keydown', (event) => {
  if (isBusyElsewhere(event)) return;
  const key = CSS.escape(event.key.toLowerCase());
  const control = document.querySelector<HTMLElement>(`[data-key="${key}"]:not([disabled])`);
  if (!control?.checkVisibility()) return;
  event.preventDefault();
  if (control.matches('vaadin-text-field, vaadin-text-area')) control.focus();
  else control.click();
});
