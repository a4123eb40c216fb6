import { css } from 'lit';

/** Where work waits stands out, where it has been is calm, where it has not is faint. */
export const bpmnStyles = css`
  :host {
    --stroke: var(--ink-soft);
    --label: var(--ink);
    background: var(--surface);
    display: block;
    height: 420px;
    position: relative;
  }
  :host([tracked]) {
    --stroke: color-mix(in srgb, var(--ink-quiet) 55%, var(--surface));
    --label: var(--ink-quiet);
  }
  .canvas {
    height: 100%;
  }
  .djs-element.done {
    --stroke: var(--ink-soft);
    --label: var(--ink);
  }
  .djs-element.active {
    --stroke: var(--accent);
    --label: var(--accent);
  }
  .djs-element.incident {
    --stroke: var(--bad);
    --label: var(--bad);
  }
  .djs-element.active .djs-visual > :first-child {
    fill: var(--accent-soft) !important;
  }
  .djs-element.incident .djs-visual > :first-child {
    fill: var(--bad-soft) !important;
  }
  .djs-element .djs-visual text {
    font-weight: 500;
  }
  .djs-element.active .djs-visual text {
    font-weight: 650;
  }
  .ring {
    border: 2px solid var(--accent);
    border-radius: 14px;
    box-sizing: border-box;
    display: block;
    pointer-events: none;
  }
  .ring.bad {
    border-color: var(--bad);
  }
  .count {
    background: color-mix(in srgb, var(--bad) calc(var(--heat) * 0.45), var(--warn-soft));
    border: 2px solid var(--surface);
    border-radius: 99px;
    color: var(--ink);
    display: block;
    font: 650 12px / 20px var(--font);
    min-width: 10px;
    padding: 0 6px;
    text-align: center;
  }
  /* An arrow's head has the colour of its line. */
  marker > * {
    fill: context-stroke !important;
    stroke: context-stroke !important;
  }
  .bjs-powered-by {
    opacity: 0.7;
  }
  .controls {
    bottom: 12px;
    display: flex;
    gap: 4px;
    left: 12px;
    position: absolute;
  }
  button {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r-s);
    color: var(--ink-soft);
    cursor: pointer;
    font: 600 12px / 26px var(--font);
    min-width: 28px;
    padding: 0 8px;
  }
  button:hover {
    background: var(--hover);
    color: var(--ink);
  }
`;
