import { serverNow } from './server-time';

/**
 * Keeps what is being written, apart for each one it is for, until the server has it: a note for
 * colleagues must never come back as a letter, and what was sent elsewhere must not come back.
 */
interface Copy {
  text: string;
  /** By the server's clock. */
  at: number;
  /** Whether the server has it. */
  kept: boolean;
}

type Field = HTMLElement & { value: string };

interface Kept {
  name: string;
  to: string;
}

const PREFIX = 'redress-kept-draft:';
const fields = new WeakMap<Field, Kept>();
const listening = new WeakSet<Field>();
/** The last words the server said it has, which may be before the copy is made. */
const confirmed = new WeakMap<Field, { to: string; hashed: number }>();

const key = (name: string, to: string) => `${PREFIX}${name}:${to}`;

const keysOf = (prefix: string) =>
  Object.keys(localStorage).filter((one) => one.startsWith(prefix));

function read(at: string): Copy | undefined {
  try {
    return JSON.parse(localStorage.getItem(at) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** As Java's String.hashCode, so that a long text need not come back to be compared. */
function hash(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0;
  return sum;
}

function save(field: Field) {
  const where = fields.get(field);
  if (!where?.to) return;
  if (!field.value) {
    localStorage.removeItem(key(where.name, where.to));
    return;
  }
  const last = confirmed.get(field);
  const kept = last?.to === where.to && last.hashed === hash(field.value);
  const copy: Copy = { text: field.value, at: serverNow(), kept };
  localStorage.setItem(key(where.name, where.to), JSON.stringify(copy));
}

/** Keeps what is typed into the field; what the server never got is told as events of the field. */
function keep(field: Field, name: string) {
  fields.set(field, { name, to: fields.get(field)?.to ?? '' });
  const prefix = key(name, '');
  for (const at of keysOf(prefix)) {
    const copy = read(at);
    if (copy && !copy.kept) {
      const detail = { to: at.slice(prefix.length), text: copy.text, at: copy.at };
      field.dispatchEvent(new CustomEvent('draft-found', { detail }));
    } else {
      localStorage.removeItem(at);
    }
  }
  if (listening.has(field)) return;
  listening.add(field);
  let waiting: number | undefined;
  field.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => field.isConnected && save(field), 200);
  });
}

/** What is typed from now on is for this one. */
function address(field: Field, to: string) {
  fields.set(field, { name: fields.get(field)?.name ?? '', to });
}

function kept(field: Field, to: string, hashed: number) {
  confirmed.set(field, { to, hashed });
  const at = key(fields.get(field)?.name ?? '', to);
  const copy = read(at);
  if (copy && hash(copy.text) === hashed) {
    localStorage.setItem(at, JSON.stringify({ ...copy, kept: true }));
  }
}

function gone(field: Field, to: string) {
  confirmed.delete(field);
  localStorage.removeItem(key(fields.get(field)?.name ?? '', to));
}

/** All that is kept under the name was sent, and its fields leave the page. */
function forget(name: string) {
  for (const at of keysOf(key(name, ''))) localStorage.removeItem(at);
}

declare global {
  interface Window {
    redressKeptDraft: {
      keep: typeof keep;
      address: typeof address;
      kept: typeof kept;
      gone: typeof gone;
      forget: typeof forget;
    };
  }
}
window.redressKeptDraft = { keep, address, kept, gone, forget };

export {};
