/** Formulas of web pages that say their LaTeX (KaTeX, MathJax, Wikipedia) become formulas here. The pictures and glyphs
 *  drawn beside them go. */
export function withFormulas(page: Document): void {
  for (const annotation of page.querySelectorAll("math annotation[encoding='application/x-tex']")) {
    const math = annotation.closest("math");
    const drawn = math?.closest(".katex-display, .katex, .mwe-math-element, mjx-container") ?? math;
    const latex = annotation.textContent?.trim() ?? "";
    if (!math || !drawn?.isConnected || latex === "") continue;
    const own =
      math.getAttribute("display") === "block" && drawn.closest("p, li, td, th, h1, h2, h3, h4") === null;
    const formula = page.createElement(own ? "div" : "span");
    formula.dataset.latex = latex;
    drawn.replaceWith(formula);
  }
}
