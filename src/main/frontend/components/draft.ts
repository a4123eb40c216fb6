/**
 * What is being written survives a closed page, together with whom it is for: a note for colleagues
 * must never come back as a letter.
 */
interface Draft {
  text: string;
  to: string;
}

type Field = HTMLElement & { value: string };

const key = (name: string) => `redress-draft:${name}`;

function read(name: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

const keepers = new WeakMap<Field, () => void>();

/** Keeps what is typed into the field; what was kept before is told as an event of the field. */
function keep(field: Field, name: string, hint: HTMLElement, address: HTMLElement, words: string) {
  const before = read(name);
  if (before?.text && !field.value) {
    field.dispatchEvent(new CustomEvent('draft-found', { detail: before }));
  }
  const save = () => {
    if (!field.value) {
      localStorage.removeItem(key(name));
      hint.textContent = '';
      return;
    }
    const draft: Draft = { text: field.value, to: address.dataset.to ?? '' };
    localStorage.setItem(key(name), JSON.stringify(draft));
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    hint.textContent = `${words} ${two(now.getHours())}:${two(now.getMinutes())}`;
  };
  keepers.set(field, save);
  let waiting: number | undefined;
  field.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(save, 400);
  });
  field.addEventListener('value-changed', () => field.value || save());
}

/** At once: it is for somebody else now. */
const save = (field: Field) => keepers.get(field)?.();

declare global {
  interface Window {
    redressDraft: { keep: typeof keep; save: typeof save };
  }
}
window.redressDraft = { keep, save };

export {};
