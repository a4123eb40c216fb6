import Modeler from 'dmn-js/lib/Modeler';
import diagramCss from 'dmn-js/dist/assets/diagram-js.css?inline';
import sharedCss from 'dmn-js/dist/assets/dmn-js-shared.css?inline';
import tableCss from 'dmn-js/dist/assets/dmn-js-decision-table.css?inline';
import controlsCss from 'dmn-js/dist/assets/dmn-js-decision-table-controls.css?inline';
import fontCss from 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css?inline';
import type { CSSResult } from 'lit';
import { translate } from './dmn-words';

interface View {
  type: string;
}

/** The part of dmn-js that the editor needs, with its types. */
export interface Editor {
  importXML(xml: string, options: { open: boolean }): Promise<unknown>;
  getViews(): View[];
  open(view: View): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  getActiveViewer(): { on(event: string, listener: () => void): void };
  destroy(): void;
}

const styles = [diagramCss, sharedCss, tableCss, controlsCss, fontCss] as CSSResult[];
let styled = false;

/** The editor listens at the document, so it lives in the page and not in a shadow. */
export const createEditor = (container: HTMLElement): Editor => {
  if (!styled) {
    styled = true;
    const style = document.createElement('style');
    style.textContent = styles.map((one) => one.cssText).join('\n');
    document.head.prepend(style);
  }
  return new Modeler({
    container,
    decisionTable: { additionalModules: [{ translate: ['value', translate] }] },
  }) as unknown as Editor;
};
