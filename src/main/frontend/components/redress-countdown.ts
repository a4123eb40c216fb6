import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { everySecond, serverNow } from './server-time';
import { words } from './countdown-words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long until a due time, in words and colour, counting by itself. */
@customElement('redress-countdown')
export class RedressCountdown extends LitElement {
  static override styles = css`
    :host {
      color: var(--ink-soft);
      font-weight: 650;
      white-space: nowrap;
    }
    :host([tone='bad']) {
      color: var(--bad);
    }
    :host([tone='warn']) {
      color: var(--warn);
    }
    :host([tone='ok']) {
      color: var(--ok);
    }
    :host([tone='hold']) {
      color: var(--hold);
    }
  `;

  /** Milliseconds since 1970. */
  @property({ type: Number }) due = 0;
  @property() state: 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED' = 'RUNNING';
  /** Two units instead of one. */
  @property({ type: Boolean }) precise = false;
  /** Set for a limit in working days, which only the server's calendar can count. */
  @property({ type: Number, attribute: 'working-days' }) workingDays?: number;
  /** Amber from here on; an hour unless the clock says otherwise. */
  @property({ type: Number, attribute: 'warn-before' }) warnBefore = HOUR;
  @property() locale = document.documentElement.lang;

  private stop?: () => void;

  override connectedCallback() {
    super.connectedCallback();
    this.stop = everySecond(() => this.tick());
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.stop?.();
  }

  override render() {
    const left = this.due - serverNow();
    const tone = this.tone(left);
    if (this.getAttribute('tone') !== tone) this.setAttribute('tone', tone);
    this.shown = this.text(left);
    return html`${this.shown || nothing}`;
  }

  private shown = '';

  private tick() {
    const left = this.due - serverNow();
    if (this.shown !== this.text(left) || this.getAttribute('tone') !== this.tone(left)) {
      this.requestUpdate();
    }
  }

  private get over() {
    return this.state === 'BREACHED' || this.due < serverNow();
  }

  private text(left: number) {
    const say = words(this.locale);
    if (this.state === 'PAUSED') return say.paused;
    if (this.state === 'MET') return say.met;
    if (this.state === 'CANCELLED') return say.cancelled;
    if (!this.over && this.workingDays) return say.left(say.workingDays(this.workingDays));
    const span = say.span(Math.abs(left), this.precise);
    return this.over ? say.over(span) : say.left(span);
  }

  private tone(left: number) {
    if (this.state === 'PAUSED') return 'hold';
    if (this.state === 'MET' || this.state === 'CANCELLED') return 'mute';
    if (this.over) return 'bad';
    return left <= this.warnBefore ? 'warn' : 'ok';
  }
}
