import { LitElement, adoptStyles, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Diagram, Shape } from './bpmn-viewer';
import { bpmnStyles } from './bpmn-styles';

/** Below this scale the words in the boxes are a guess. */
const READABLE = 0.7;

/** A process diagram with the ticket's place in it, or the number of tickets at each step. */
@customElement('redress-bpmn')
export class RedressBpmn extends LitElement {
  static override styles = bpmnStyles;

  @property() xml = '';
  /** Ids of the elements where work waits now. */
  @property({ type: Array }) active: string[] = [];
  @property({ type: Array }) done: string[] = [];
  @property({ type: Array }) incidents: string[] = [];
  /** Element id → how many wait there. */
  @property({ type: Object }) counts: Record<string, number> = {};
  @property() label = '';
  @query('.canvas') private canvas!: HTMLElement;

  private diagram?: Diagram;
  private drawn?: string;
  private drawing?: Promise<void>;
  private marked: [id: string, marker: string][] = [];
  private size = new ResizeObserver(() => this.fit());

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.size.disconnect();
  }

  override render() {
    const say = document.documentElement.lang.startsWith('en')
      ? { larger: 'Zoom in', smaller: 'Zoom out', whole: 'Whole diagram' }
      : { larger: '放大', smaller: '缩小', whole: '全图' };
    return html`<div class="canvas" role="img" aria-label=${this.label}></div>
      <div class="controls">
        <button aria-label=${say.smaller} title=${say.smaller} @click=${() => this.zoomBy(0.8)}>−</button>
        <button aria-label=${say.larger} title=${say.larger} @click=${() => this.zoomBy(1.25)}>+</button>
        <button @click=${() => this.fit(0)}>${say.whole}</button>
      </div>`;
  }

  /** Drawn here, not in firstUpdated: the page may take this element off and put it back. */
  protected override updated() {
    if (!this.isConnected) return;
    this.size.observe(this.canvas);
    this.drawing = (this.drawing ?? Promise.resolve()).then(() => this.draw());
  }

  private async draw() {
    if (!this.xml) return;
    if (!this.diagram) {
      const viewer = await import('./bpmn-viewer');
      const own = RedressBpmn.elementStyles;
      adoptStyles(this.renderRoot as ShadowRoot, [...viewer.styles, ...own]);
      this.diagram = viewer.createDiagram(this.canvas);
      this.diagram.on('element.click', ({ element }) =>
        this.dispatchEvent(new CustomEvent('bpmn-pick', { detail: element.id })),
      );
    }
    if (this.drawn !== this.xml) {
      this.drawn = this.xml;
      this.marked = [];
      await this.diagram.importXML(this.xml);
      this.fit();
    }
    this.mark(this.diagram);
  }

  /** All of it, or where it would be too small to read, the place where work waits. */
  private fit(readable = READABLE) {
    if (!this.diagram || !this.canvas?.clientWidth) return;
    const canvas = this.diagram.get('canvas');
    canvas.resized();
    if (canvas.zoom('fit-viewport', 'auto') >= readable) return;
    const here = this.active.find((id) => this.diagram?.get('elementRegistry').get(id));
    if (!here) return;
    canvas.zoom(readable);
    canvas.scrollToElement(here, Math.min(this.canvas.clientWidth, this.canvas.clientHeight) / 3);
  }

  private zoomBy(factor: number) {
    const canvas = this.diagram?.get('canvas');
    canvas?.zoom(canvas.zoom() * factor, 'auto');
  }

  private mark(diagram: Diagram) {
    const canvas = diagram.get('canvas');
    const overlays = diagram.get('overlays');
    const registry = diagram.get('elementRegistry');
    this.marked.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    this.marked = [];
    overlays.clear();
    const add = (id: string, marker: string) => {
      if (!registry.get(id)) return;
      canvas.addMarker(id, marker);
      this.marked.push([id, marker]);
    };

    const been = new Set([...this.done, ...this.active]);
    this.toggleAttribute('tracked', been.size > 0);
    this.done.forEach((id) => add(id, 'done'));
    this.active.forEach((id) => add(id, 'active'));
    this.incidents.forEach((id) => add(id, 'incident'));
    for (const element of registry.getAll()) {
      const { source, target, labelTarget } = element;
      if (source && target && this.done.includes(source.id) && been.has(target.id)) {
        add(element.id, 'done');
      }
      if (labelTarget && been.has(labelTarget.id)) add(element.id, 'done');
    }

    [...this.active, ...this.incidents].forEach((id) => {
      const shape = registry.get(id);
      if (shape) overlays.add(id, { position: { top: -5, left: -5 }, html: this.ring(shape) });
    });
    const most = Math.max(1, ...Object.values(this.counts));
    Object.entries(this.counts).forEach(([id, count]) => {
      if (count === 0 || !registry.get(id)) return;
      const badge = document.createElement('span');
      badge.className = 'count';
      badge.textContent = String(count);
      badge.style.setProperty('--heat', `${Math.round((count / most) * 100)}%`);
      overlays.add(id, { position: { top: -11, right: 15 }, html: badge });
    });
  }

  private ring(shape: Shape) {
    const ring = document.createElement('span');
    ring.className = this.incidents.includes(shape.id) ? 'ring bad' : 'ring';
    ring.style.width = `${shape.width + 10}px`;
    ring.style.height = `${shape.height + 10}px`;
    if (shape.type.endsWith('Event')) ring.style.borderRadius = '50%';
    return ring;
  }
}
