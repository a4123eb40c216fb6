import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

const STEP = 1.25;
const MOST = 16;

interface Spot {
  x: number;
  y: number;
}

/**
 * A picture to look at closely: wheel, pinch, + and - zoom at the spot that is looked at, dragging
 * moves it, a double click changes between the whole picture and its own size.
 */
@customElement('redress-image')
export class RedressImage extends LitElement {
  static override styles = css`
    :host {
      background: var(--sunken);
      border-radius: var(--r-s);
      display: block;
      min-height: 0;
      overflow: hidden;
      position: relative;
    }
    :host(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }
    .stage {
      cursor: grab;
      height: 100%;
      touch-action: none;
    }
    .stage.held {
      cursor: grabbing;
    }
    img {
      display: block;
      height: 100%;
      object-fit: contain;
      transform-origin: 0 0;
      user-select: none;
      width: 100%;
      -webkit-user-drag: none;
    }
    .tools {
      align-items: center;
      background: var(--surface);
      border: 1px solid var(--line);
      border-radius: var(--r-s);
      bottom: 8px;
      box-shadow: var(--shadow);
      display: flex;
      position: absolute;
      right: 8px;
    }
    button {
      background: none;
      border: 0;
      color: var(--ink);
      cursor: pointer;
      font: 600 13px/26px var(--font);
      min-width: 30px;
      padding: 0 6px;
    }
    button:hover {
      background: var(--hover);
    }
    .failed {
      color: var(--ink-soft);
      display: grid;
      font-size: 13px;
      height: 100%;
      padding: 16px;
      place-items: center;
      text-align: center;
    }
  `;

  @property() src = '';
  @property() name = '';
  /** Words of the buttons, and for a picture that does not load. */
  @property({ attribute: 'in' }) closer = '+';
  @property({ attribute: 'out' }) farther = '-';
  @property({ attribute: 'whole' }) whole = '0';
  @property({ attribute: 'failed' }) failed = '';

  @state() private scale = 1;
  @state() private at: Spot = { x: 0, y: 0 };
  @state() private held = false;
  @state() private broken = false;
  @query('img') private picture?: HTMLImageElement;

  private readonly fingers = new Map<number, Spot>();

  override connectedCallback() {
    super.connectedCallback();
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
    this.addEventListener('keydown', this.onKey);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.onKey);
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('src')) {
      this.broken = false;
      this.fit();
    }
  }

  override render() {
    if (this.broken) return html`<div class="failed" role="alert">${this.failed}</div>`;
    const place = `transform: translate(${this.at.x}px, ${this.at.y}px) scale(${this.scale})`;
    return html`<div
        class="stage ${this.held ? 'held' : ''}"
        @wheel=${this.onWheel}
        @pointerdown=${this.onDown}
        @pointermove=${this.onMove}
        @pointerup=${this.onUp}
        @pointercancel=${this.onUp}
        @dblclick=${this.onDouble}
      >
        <img src=${this.src} alt=${this.name} style=${place} @error=${() => (this.broken = true)} />
      </div>
      <div class="tools">
        <button title=${this.farther} aria-label=${this.farther} @click=${() => this.zoom(1 / STEP)}>−</button>
        <button title=${this.whole} aria-label=${this.whole} @click=${() => this.fit()}>
          ${Math.round(this.scale * 100)}%
        </button>
        <button title=${this.closer} aria-label=${this.closer} @click=${() => this.zoom(STEP)}>+</button>
      </div>`;
  }

  private fit() {
    this.scale = 1;
    this.at = { x: 0, y: 0 };
  }

  /** The spot stays where it is; by default that is the middle. */
  private zoom(factor: number, spot?: Spot) {
    const scale = Math.min(MOST, Math.max(1, this.scale * factor));
    if (scale === 1) return this.fit();
    const { x, y } = spot ?? { x: this.clientWidth / 2, y: this.clientHeight / 2 };
    const grown = scale / this.scale;
    this.scale = scale;
    this.move({ x: x - (x - this.at.x) * grown, y: y - (y - this.at.y) * grown });
  }

  /** Never out of sight. */
  private move(to: Spot) {
    const within = (value: number, size: number) =>
      Math.min(0, Math.max(size * (1 - this.scale), value));
    this.at = { x: within(to.x, this.clientWidth), y: within(to.y, this.clientHeight) };
  }

  private spot(event: MouseEvent): Spot {
    const box = this.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private readonly onKey = (event: KeyboardEvent) => this.press(event);

  /** A key meant for it, wherever it was pressed. */
  press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.checkVisibility()) return;
    if (event.key === '+' || event.key === '=') this.zoom(STEP);
    else if (event.key === '-') this.zoom(1 / STEP);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  }

  private onWheel(event: WheelEvent) {
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, this.spot(event));
  }

  private onDouble(event: MouseEvent) {
    if (this.scale > 1 || !this.picture) return this.fit();
    const { naturalWidth, naturalHeight } = this.picture;
    const shown = Math.min(this.clientWidth / naturalWidth, this.clientHeight / naturalHeight);
    this.zoom(Math.max(2, 1 / shown), this.spot(event));
  }

  private onDown(event: PointerEvent) {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, this.spot(event));
    this.held = true;
  }

  private onMove(event: PointerEvent) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const now = this.spot(event);
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, now);
    if (other) {
      const apart = (one: Spot) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
      this.zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else {
      this.move({ x: this.at.x + now.x - before.x, y: this.at.y + now.y - before.y });
    }
  }

  private onUp(event: PointerEvent) {
    this.fingers.delete(event.pointerId);
    this.held = this.fingers.size > 0;
  }
}
