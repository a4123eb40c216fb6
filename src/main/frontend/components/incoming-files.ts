/**
 * Files that are pasted into a page or dropped anywhere on it. Where a place to hand files in is
 * open ([data-takes-files]) they go there; else its opener ([data-opens-files]) is clicked first and
 * the files wait until the place is there. Files that come while such a place is about to close
 * wait until it is gone, so that they are not swept out with it.
 */
type Place = HTMLElement;

let waiting: File[] = [];

const OVERLAYS = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay';

const visible = (element: HTMLElement | null) => element?.checkVisibility() ? element : null;
const isLeaving = (element: Element) =>
  element.hasAttribute('data-leaving') || !!element.closest('[closing]');
const places = () => [...document.querySelectorAll<HTMLElement>('[data-takes-files]')];
const place = () => visible(places().find((one) => !isLeaving(one)) ?? null);
const someLeave = () => places().some(isLeaving);
const opener = () =>
  visible(document.querySelector<HTMLElement>('[data-opens-files]:not([disabled])'));

/** As if they had been dropped there, so that its own limits hold. */
function give(to: Place, files: File[]) {
  const carried = new DataTransfer();
  files.forEach((file) => carried.items.add(file));
  to.dispatchEvent(
    new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }),
  );
}

function take(files: File[]): boolean {
  if (!files.length) return false;
  const open = place();
  if (open) {
    give(open, files);
    return true;
  }
  if (someLeave()) {
    waiting.push(...files);
    whenGone(performance.now() + PATIENCE);
    return true;
  }
  const door = opener();
  if (!door || document.querySelector(OVERLAYS)) return false;
  waiting.push(...files);
  door.click();
  return true;
}

/** A server that has not closed the dialog by then never will; the files go into it after all. */
const PATIENCE = 15_000;

function whenGone(latest: number) {
  if (!waiting.length) return;
  const late = performance.now() > latest;
  if (late) places().forEach((one) => one.removeAttribute('data-leaving'));
  if (someLeave() || (document.querySelector(OVERLAYS) && !place() && !late)) {
    requestAnimationFrame(() => whenGone(latest));
    return;
  }
  const files = waiting;
  waiting = [];
  take(files);
}

/** A screenshot in the clipboard has no name of its own, and two would have the same. */
function named(file: File): File {
  if (file.name && file.name !== 'image.png') return file;
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const stamp =
    `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}` +
    `-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  const ending = file.type.split('/')[1]?.split('+')[0] ?? 'png';
  return new File([file], `screenshot-${stamp}.${ending}`, { type: file.type });
}

window.addEventListener('paste', (event) => {
  const files = [...(event.clipboardData?.files ?? [])].map(named);
  if (take(files)) event.preventDefault();
});

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

window.addEventListener('dragover', (event) => {
  if (!carriesFiles(event) || !(place() ?? opener() ?? someLeave())) return;
  event.preventDefault();
});

window.addEventListener('drop', (event) => {
  if (event.defaultPrevented || !carriesFiles(event)) return;
  if (!(place() ?? opener()) && !someLeave()) return;
  event.preventDefault();
  take([...(event.dataTransfer?.files ?? [])]);
});

/** The place is there: what waited for it goes in; a refusal in words is shown at the file. */
function ready(upload: Place, camera?: HTMLElement) {
  upload.addEventListener('upload-response', (event) => {
    const { file, xhr } = (event as CustomEvent).detail;
    const refused = /^refused:(.*)$/s.exec(xhr.responseText ?? '');
    if (refused) file.error = refused[1];
  });
  camera?.addEventListener('click', () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*,video/*';
    input.setAttribute('capture', 'environment');
    input.addEventListener('change', () => give(upload, [...(input.files ?? [])]));
    input.click();
  });
  const files = waiting;
  waiting = [];
  if (files.length) requestAnimationFrame(() => give(upload, files));
}

/** From its button's click on: what comes now is not part of what is being added. */
function leaving(upload: Place, button: HTMLElement) {
  button.addEventListener('click', () => upload.setAttribute('data-leaving', ''));
}

/** What was added is gone from the list; what came meanwhile stays. */
function stay(upload: Place & { files: { complete?: boolean }[] }) {
  upload.files = upload.files.filter((file) => !file.complete);
  upload.removeAttribute('data-leaving');
}

declare global {
  interface Window {
    redressFiles: { ready: typeof ready; leaving: typeof leaving; stay: typeof stay };
  }
}
window.redressFiles = { ready, leaving, stay };

export {};
