import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

interface Choice {
  group: string;
  name: string;
  hint: string;
  text: string;
  /** What is done along with it, in words. */
  also: string[];
  key: string;
}

interface Words {
  title: string;
  none: string;
  keys: string;
  also: string;
  only: string;
}

type Field = HTMLElement & { value: string; inputElement: HTMLTextAreaElement };

/** The sign and part of a name before the cursor; a Chinese keyboard gives 、 or ／ for it. */
const ASKED = /(?:^|[\s,.!?;，。！？；：（）()])([/／])([^\s/／]{0,40})$|(?:^|\n)(、)([^\s、]{0,40})$/;
/** Chinese is written without blanks; an address has letters before the sign. */
const CALLED = /(?:^|[^\w.+%-])([@＠])([^\s@＠]{0,40})$/;
/** What is asked for with that sign. */
const CALL = '@';
const PLACE = /\{\{[^{}]+\}\}/;

/** What can be put into a text by typing a sign and part of its name. */
@customElement('redress-slash')
export class RedressSlash extends LitElement {
  /** JSON: what it says of itself. */
  @property() words = '{}';
  /** JSON: the words that were asked for, and what is offered for them. */
  @property() offer = '';

  @state() private shown = false;
  @state() private active = 0;

  private field?: Field;
  private kind = '';
  private calling = false;
  private from = 0;
  private asked = '';
  private given: Choice[] = [];
  private waiting?: number;

  /** In the page itself, where the theme reaches it. */
  protected override createRenderRoot() {
    return this;
  }

  watch(field: Field) {
    if (this.field === field) return;
    this.field = field;
    field.addEventListener('input', () => this.look());
    field.addEventListener('keydown', (event) => this.press(event), true);
    field.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.close();
    });
  }

  /** As if somebody had typed the sign at the cursor. */
  open(kind: string) {
    const input = this.field?.inputElement;
    if (!input) return;
    input.focus();
    const at = input.selectionEnd;
    const before = input.value.slice(0, at);
    const apart = before === '' || /[\s，。！？；：]$/.test(before);
    const sign = kind === CALL ? ' @' : '\n/';
    input.setRangeText(apart ? sign.slice(1) : sign, at, at, 'end');
    this.kind = kind;
    this.changed(input);
    this.look();
  }

  private look() {
    const input = this.field?.inputElement;
    if (!input) return;
    const before = input.value.slice(0, input.selectionEnd);
    const called = CALLED.exec(before);
    const found = called ?? ASKED.exec(before);
    if (!found) {
      this.close();
      return;
    }
    const words = found[2] ?? found[4] ?? '';
    this.from = before.length - words.length - 1;
    this.asked = words;
    this.calling = called !== null;
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => {
      const detail = { words, kind: this.calling ? CALL : this.kind };
      this.dispatchEvent(new CustomEvent('slash-find', { detail }));
    }, 80);
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('offer') || !this.offer) return;
    const { words, choices } = JSON.parse(this.offer) as { words: string; choices: Choice[] };
    if (words !== this.asked || this.waiting === undefined) return;
    this.given = choices;
    this.active = 0;
    this.shown = choices.length > 0 || !this.calling;
  }

  private press(event: KeyboardEvent) {
    if (!this.shown || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.given.length) {
      this.active = (this.active + step + this.given.length) % this.given.length;
      void this.updateComplete.then(() =>
        this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.given.length) {
      this.take(this.given[this.active], event.shiftKey);
    } else if (event.key === 'Escape') {
      this.leave();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** With what is done along with it, which the server knows, or the words alone. */
  private take(choice: Choice | undefined, wordsOnly = false) {
    const input = this.field?.inputElement;
    if (!input || !choice) return;
    const text = choice.text.slice(0, Math.max(0, this.room(input)));
    input.setRangeText(text, this.from, this.from + 1 + this.asked.length, 'end');
    const open = PLACE.exec(text);
    input.focus();
    if (open) {
      const at = this.from + open.index;
      input.setSelectionRange(at, at + open[0].length);
    }
    this.changed(input);
    this.close();
    if (choice.also.length && !wordsOnly) {
      this.dispatchEvent(new CustomEvent('slash-taken', { detail: { key: choice.key } }));
    }
  }

  private room(input: HTMLTextAreaElement) {
    const most = input.maxLength < 0 ? Number.MAX_SAFE_INTEGER : input.maxLength;
    return most - input.value.length + 1 + this.asked.length;
  }

  /** The sign of a button is taken away again; one that was typed is text. */
  private leave() {
    const input = this.field?.inputElement;
    if (input && this.kind) {
      input.setRangeText('', this.from, this.from + 1 + this.asked.length, 'end');
      this.changed(input);
    }
    this.close();
  }

  private close() {
    window.clearTimeout(this.waiting);
    this.waiting = undefined;
    this.kind = '';
    this.shown = false;
  }

  private changed(input: HTMLTextAreaElement) {
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  protected override render() {
    if (!this.shown) return nothing;
    const words = JSON.parse(this.words) as Words;
    const chosen = this.given[this.active];
    return html`<div
      class=${this.calling ? 'slash names' : 'slash'}
      @mousedown=${(event: Event) => event.preventDefault()}
    >
      ${chosen
        ? html`<div class="slash-list" role="listbox" aria-label=${words.title}>
              ${this.given.map((choice, at) => this.line(choice, at))}
            </div>
            ${this.calling ? nothing : this.beside(chosen, words)}`
        : html`<div class="slash-none quiet">${words.none}</div>`}
      <div class="slash-keys quiet small">
        ${words.keys}${chosen?.also.length ? ` · ${words.only}` : nothing}
      </div>
    </div>`;
  }

  private line(choice: Choice, at: number) {
    const first = at === 0 || this.given[at - 1]?.group !== choice.group;
    return html`${first ? html`<div class="slash-group">${choice.group}</div>` : nothing}
      <div
        class="slash-choice"
        role="option"
        aria-selected=${at === this.active}
        @mouseenter=${() => (this.active = at)}
        @click=${(event: MouseEvent) => this.take(choice, event.shiftKey)}
      >
        <span>${choice.name}</span>
        ${choice.also.length ? html`<b class="slash-more">+${choice.also.length}</b>` : nothing}
        <small>${choice.hint}</small>
      </div>`;
  }

  private beside(chosen: Choice, words: Words) {
    return html`<div class="slash-preview" aria-live="polite">
      <div>${this.preview(chosen)}</div>
      ${this.also(chosen, words)}
    </div>`;
  }

  /** Nothing is done that was not told here. */
  private also(choice: Choice, words: Words) {
    return choice.also.length
      ? html`<div class="slash-also">
          <span class="quiet small">${words.also}</span>
          <ul>
            ${choice.also.map((deed) => html`<li>${deed}</li>`)}
          </ul>
        </div>`
      : nothing;
  }

  /** With what is not filled in marked. */
  private preview(choice: Choice) {
    return choice.text
      .split(/(\{\{[^{}]+\}\})/)
      .map((part) => (PLACE.test(part) ? html`<mark>${part}</mark>` : part));
  }
}
