import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Drawing } from './chart-parts';
import { chartTheme, withColours } from './chart-theme';
import { onThemeChange } from './page-theme';

/** A chart drawn as SVG, described in words for those who cannot see it. */
@customElement('redress-chart')
export class RedressChart extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      height: 240px;
    }
    div {
      flex: 1;
      min-width: 0;
    }
  `;

  /** An ECharts option as JSON text. */
  @property() option = '';
  @query('div') private canvas!: HTMLElement;

  private drawing?: Drawing;
  private busy: Promise<void> = Promise.resolve();
  private size = new ResizeObserver(() => this.drawing?.resize());
  private stop?: () => void;

  override connectedCallback() {
    super.connectedCallback();
    this.stop = onThemeChange(() => {
      this.forget();
      this.requestUpdate();
    });
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.stop?.();
    this.size.disconnect();
    this.forget();
  }

  override render() {
    return html`<div role="img"></div>`;
  }

  protected override updated() {
    if (this.isConnected) this.busy = this.busy.then(() => this.draw());
  }

  private forget() {
    this.drawing?.dispose();
    this.drawing = undefined;
  }

  private async draw() {
    if (!this.option) return;
    const { init } = await import('./chart-parts');
    if (!this.isConnected) return;
    if (!this.drawing) {
      const locale = document.documentElement.lang.startsWith('en') ? 'EN' : 'ZH';
      this.drawing = init(this.canvas, chartTheme(this), { renderer: 'svg', locale });
      this.drawing.on('click', ({ name, seriesName, dataIndex, value }) =>
        this.dispatchEvent(
          new CustomEvent('chart-pick', { detail: { name, seriesName, dataIndex, value } }),
        ),
      );
      this.size.observe(this.canvas);
    }
    const option = withColours(this, JSON.parse(this.option)) as object;
    // A board that refreshes itself must not move each time it does.
    this.drawing.setOption({ aria: { enabled: true }, animation: false, ...option }, true);
  }
}
