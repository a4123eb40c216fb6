import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Editor } from './dmn-editor';

/** A decision table that can be edited in place. */
@customElement('redress-dmn')
export class RedressDmn extends LitElement {
  @property() xml = '';
  @property() label = '';
  @query('.sheet') private sheet!: HTMLElement;

  private editor?: Editor;
  private drawn?: string;
  private open = false;
  private drawing: Promise<void> = Promise.resolve();

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    return html`<div class="sheet" role="region" aria-label=${this.label}></div>`;
  }

  protected override updated() {
    this.drawing = this.drawing.then(() => this.draw());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.editor?.destroy();
    this.editor = undefined;
    this.drawn = undefined;
  }

  /** The table as it is edited now. */
  async save(): Promise<string> {
    await this.drawing;
    (document.activeElement as HTMLElement | null)?.blur();
    return this.editor ? (await this.editor.saveXML({ format: true })).xml : this.xml;
  }

  /** Throws away what was edited. */
  async discard() {
    this.drawn = undefined;
    await this.draw();
  }

  /** Not what opening the table itself does. */
  private edited() {
    if (this.open) this.dispatchEvent(new CustomEvent('dmn-edited'));
  }

  private async draw() {
    if (!this.xml || this.drawn === this.xml || !this.isConnected) return;
    const { createEditor } = await import('./dmn-editor');
    this.editor ??= createEditor(this.sheet);
    this.drawn = this.xml;
    this.open = false;
    await this.editor.importXML(this.xml, { open: false });
    const table = this.editor.getViews().find((view) => view.type === 'decisionTable');
    if (!table) return;
    await this.editor.open(table);
    this.editor
      .getActiveViewer()
      .on('commandStack.changed', () => this.edited());
    this.open = true;
  }
}
