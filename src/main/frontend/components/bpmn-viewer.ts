import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnCss from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import type { CSSResult } from 'lit';

export const styles = [diagramCss, bpmnCss] as CSSResult[];

export interface Shape {
  id: string;
  width: number;
  height: number;
  source?: Shape;
  target?: Shape;
  labelTarget?: Shape;
  type: string;
}

/** The part of bpmn-js that the diagram needs, with its types. */
export interface Diagram {
  importXML(xml: string): Promise<unknown>;
  attachTo(parent: Element): void;
  detach(): void;
  destroy(): void;
  on(event: string, listener: (event: { element: Shape }) => void): void;
  get(name: 'canvas'): {
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    resized(): void;
    zoom(): number;
    zoom(scale: 'fit-viewport' | number, center?: 'auto' | { x: number; y: number }): number;
    viewbox(): { outer: { width: number; height: number } };
    scrollToElement(id: string, padding: number): void;
  };
  get(name: 'overlays'): {
    add(id: string, overlay: { position: object; html: Element; scale?: boolean }): void;
    clear(): void;
  };
  get(name: 'elementRegistry'): {
    get(id: string): Shape | undefined;
    getAll(): Shape[];
  };
}

/** Colours are custom properties, so that the drawing follows the page's theme by itself. */
export const createDiagram = (container: HTMLElement): Diagram =>
  new NavigatedViewer({
    container,
    bpmnRenderer: {
      defaultFillColor: 'var(--surface)',
      defaultStrokeColor: 'var(--stroke)',
      defaultLabelColor: 'var(--label)',
    },
    textRenderer: {
      defaultStyle: { fontFamily: 'var(--font)', fontSize: 12, lineHeight: 1.3 },
      externalStyle: { fontSize: 11, lineHeight: 1.3 },
    },
  }) as unknown as Diagram;
