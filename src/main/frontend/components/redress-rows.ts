import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { isBusyElsewhere } from './typing';

const isOwnControl = (event: Event, row: Element) => {
  const path = event.composedPath();
  return path
    .slice(0, path.indexOf(row))
    .some((node) => node instanceof HTMLElement && node.matches('a, button, vaadin-button, input'));
};

/**
 * A list that the server fills row by row. The rows are its children, each with an id; going
 * through them with the keyboard needs no round trip, and the next page is asked for when the
 * end comes into sight.
 */
@customElement('redress-rows')
export class RedressRows extends LitElement {
  static override styles = css`
    .end {
      height: 1px;
    }
  `;

  /** Whether the server has a further page. */
  @property({ type: Boolean }) more = false;
  @query('.end') private end!: HTMLElement;

  private sight?: IntersectionObserver;

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    this.sight?.disconnect();
    this.sight = undefined;
  }

  override render() {
    return html`<slot name="head"></slot>
      <div role="list" @click=${this.onClick} @auxclick=${this.onClick} @focusin=${this.onFocus}>
        <slot @slotchange=${this.watch}></slot>
      </div>
      <slot name="empty"></slot>
      <div class="end"></div>`;
  }

  override updated() {
    this.watch();
  }

  /** Starts anew after each page, so that an end still in sight asks again. */
  private watch() {
    const rows = this.rows;
    if (rows.length > 0 && !rows.some((row) => row.tabIndex === 0)) rows[0].tabIndex = 0;
    this.sight?.disconnect();
    if (!this.more || !this.isConnected) return;
    this.sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.sight?.disconnect();
        this.dispatchEvent(new CustomEvent('rows-more'));
      },
      { root: this, rootMargin: '0px 0px 600px 0px' },
    );
    this.sight.observe(this.end);
  }

  private get rows() {
    return [...this.querySelectorAll<HTMLElement>(':scope > .row')];
  }

  private rowOf(event: Event) {
    return event
      .composedPath()
      .find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('.row'));
  }

  private select(row: HTMLElement) {
    for (const other of this.rows) {
      other.toggleAttribute('aria-current', false);
      other.tabIndex = -1;
    }
    row.setAttribute('aria-current', 'true');
    row.tabIndex = 0;
    this.dispatchEvent(new CustomEvent('rows-select', { detail: row.id }));
  }

  private open(row: HTMLElement, elsewhere: boolean) {
    const address = row.dataset.href;
    if (elsewhere && address) window.open(address);
    else this.dispatchEvent(new CustomEvent('rows-open', { detail: row.id }));
  }

  private onClick(event: MouseEvent) {
    const row = this.rowOf(event);
    if (!row || isOwnControl(event, row) || !window.getSelection()?.isCollapsed) return;
    if (event.button > 1) return;
    this.select(row);
    this.open(row, event.button === 1 || event.ctrlKey || event.metaKey);
  }

  private onFocus(event: FocusEvent) {
    const row = this.rowOf(event);
    if (row && !row.hasAttribute('aria-current')) this.select(row);
  }

  private onKey = (event: KeyboardEvent) => {
    if (isBusyElsewhere(event)) return;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const current = this.rows.findIndex((row) => row.hasAttribute('aria-current'));
    if (step) {
      const next = this.rows[current < 0 ? 0 : current + step];
      if (!next) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      this.select(next);
      next.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && current >= 0) {
      const row = this.rows[current];
      const inside = event.composedPath().includes(row) || event.target === document.body;
      if (inside && !isOwnControl(event, row)) this.open(row, false);
    }
  };

  /** Draws the eye to a row that somebody else has just changed, once and softly. */
  flash(id: string) {
    const row = this.rows.find((candidate) => candidate.id === id);
    if (!row || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    row.animate([{ backgroundColor: 'var(--warn-soft)' }, {}], { duration: 1800, easing: 'ease-out' });
  }
}
