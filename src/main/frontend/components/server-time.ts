/** The server's time, whatever the clock of this computer says, and one timer for the whole page. */
let ahead = 0;
const listeners = new Set<() => void>();
let timer: number | undefined;

export const serverNow = () => Date.now() + ahead;

const tell = () => listeners.forEach((listener) => listener());

/** Told by the server when a page opens. */
export function setServerTime(now: number) {
  ahead = now - Date.now();
  tell();
}

/** Calls until the returned function is called; silent while nobody looks at the page. */
export function everySecond(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(() => document.hidden || tell(), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.clearInterval(timer);
      timer = undefined;
    }
  };
}

document.addEventListener('visibilitychange', () => document.hidden || tell());

declare global {
  interface Window {
    redressServerTime: (now: number) => void;
  }
}
window.redressServerTime = setServerTime;
