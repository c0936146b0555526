import { elementsIn, type HtmlDocument, type HtmlElement, parentOf } from "./tree.ts";

const named = (names: string) => new Set(names.split(" "));

/** Elements that stand by themselves, one under the other. */
export const blockTags = named(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul",
);

/** What is no text and says nothing by itself. */
export const silentTags = named(
  "script style template noscript head title meta link base param source track col colgroup area map wbr datalist input button select option textarea label progress meter",
);

/** What shows something that is not in the page's text. */
export const embeddedTags = named("iframe frame frameset noframes object embed applet video audio portal");

/** What is drawn by the page itself. */
export const drawnTags = named("svg canvas");

/** The marks of our texts, by what pages call them. */
export const markTags: Record<string, string> = {
  ...{ b: "bold", strong: "bold" },
  ...{ i: "italic", em: "italic", cite: "italic", dfn: "italic", var: "italic" },
  ...{ s: "strike", strike: "strike", del: "strike" },
  ...{ code: "code", kbd: "code", samp: "code", tt: "code" },
};

/** Elements that others stand in one under the other, whatever they are called: old pages put a whole page in bold. */
export function holdersIn(page: HtmlDocument): Set<HtmlElement> {
  const holders = new Set<HtmlElement>();
  for (const element of elementsIn(page)) {
    if (!blockTags.has(element.tagName)) continue;
    for (let each = parentOf(element); each && !holders.has(each); each = parentOf(each)) holders.add(each);
  }
  return holders;
}
