/** Where an element's style is kept while pasted HTML is read. */
export const pastedStyle = "data-pasted-style";

/** Renames styles and event handlers, and leaves style sheets out, before the HTML is parsed: our content security policy
 *  refuses all of them also in a page that is never shown, and would report each one. */
export function hideStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, "")
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag
        .replace(/(\s)style(?=\s*=)/gi, `$1${pastedStyle}`)
        .replace(/(\s)on[a-z]+(?=\s*=)/gi, "$1data-pasted-handler"),
    );
}

/** Google Docs and Word say bold and italic by style; they become elements. An element of emphasis whose style takes
 *  it back (Google Docs wraps everything in such a one) is unwrapped. */
export function stylesAsElements(page: Document): void {
  for (const element of page.querySelectorAll(`[${pastedStyle}]`)) {
    const style = element.getAttribute(pastedStyle) ?? "";
    if (element.matches("b, strong") && /(?<![\w-])font-weight:\s*(?:normal|[1-4]00)/.test(style))
      element.replaceWith(...element.childNodes);
    else if (element.matches("i, em") && /(?<![\w-])font-style:\s*normal/.test(style))
      element.replaceWith(...element.childNodes);
    else if (element.matches("span")) wrapContent(page, element, style);
  }
}

function wrapContent(page: Document, element: Element, style: string) {
  if (/(?<![\w-])font-weight:\s*(?:bold|[6-9]00)/.test(style)) wrap(page, element, "strong");
  if (/(?<![\w-])font-style:\s*italic/.test(style)) wrap(page, element, "em");
  if (/text-decoration[\w-]*:[^;]*line-through/.test(style)) wrap(page, element, "s");
}

function wrap(page: Document, element: Element, name: "strong" | "em" | "s") {
  const wrapper = page.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
