/**
 * Files that are pasted into a page or dropped anywhere on it. Where a place to hand files in is
 * open ([data-takes-files]) they go there; else its opener ([data-opens-files]) is clicked first and
 * the files wait until the place is there.
 */
type Place = HTMLElement;

let waiting: File[] = [];

const visible = (element: HTMLElement | null) => element?.checkVisibility() ? element : null;
const place = () => visible(document.querySelector<HTMLElement>('[data-takes-files]'));
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
  const door = opener();
  if (!door || document.querySelector('vaadin-dialog-overlay, vaadin-confirm-dialog-overlay')) {
    return false;
  }
  waiting = files;
  door.click();
  return true;
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
  if (!carriesFiles(event) || !(place() ?? opener())) return;
  event.preventDefault();
});

window.addEventListener('drop', (event) => {
  if (event.defaultPrevented || !carriesFiles(event) || !(place() ?? opener())) return;
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

declare global {
  interface Window {
    redressFiles: { ready: typeof ready };
  }
}
window.redressFiles = { ready };

export {};
