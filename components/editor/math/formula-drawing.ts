import type { drawFormula } from "#lib/editor/formula.ts";

type Draw = typeof drawFormula;

let loading: Promise<Draw> | undefined;
let loaded: Draw | undefined;

/** Fetches what draws formulas, which is large, when the first formula asks for it. */
export function loadDrawing(): Promise<Draw> {
  loading ??= import("#lib/editor/formula.ts").then((module) => {
    loaded = module.drawFormula;
    return loaded;
  });
  return loading;
}

/** Draws a formula into an element, at once where it can be. What cannot be read is shown as it was typed. */
export function drawInto(element: HTMLElement, latex: string, display: boolean): void {
  if (loaded) {
    show(loaded, element, latex, display);
    return;
  }
  element.textContent = latex;
  element.dataset.drawing = latex;
  void loadDrawing().then((draw) => {
    if (element.dataset.drawing === latex) show(draw, element, latex, display);
  });
}

function show(draw: Draw, element: HTMLElement, latex: string, display: boolean) {
  delete element.dataset.drawing;
  const drawn = draw(latex, display);
  element.classList.toggle("formula-unreadable", !drawn.ok);
  if (drawn.ok)
    element.innerHTML = drawn.value; // drawFormula answers for its markup
  else element.textContent = latex;
}
