/** Tells when the page changes between light and dark. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['theme'] });
  return () => observer.disconnect();
}
