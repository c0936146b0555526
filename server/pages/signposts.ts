import { linkHeader, type Signpost } from "#lib/publish/metadata/signposts.ts";

/** What a header may take of them: proxies give all headers of an answer four thousand bytes at least. The page has them all. */
const mostBytes = 2_400;

/** The typed links in a page's head as a Link header, for machines that read no HTML (signposting.org); empty without any. */
export function signpostHeader(html: string): string {
  const head = html.slice(0, Math.max(0, html.indexOf("</head>")));
  let header = "";
  for (const tag of head.match(/<link\b[^>]*>/g) ?? []) {
    const signpost = signpostIn(tag);
    const longer = signpost ? [header, linkHeader([signpost])].filter(Boolean).join(", ") : header;
    if (longer.length > mostBytes) break;
    header = longer;
  }
  return header;
}

const relations = ["author", "cite-as", "collection", "describedby", "item", "license", "type"];

function signpostIn(tag: string): Signpost | null {
  const attributes = new Map(
    [...tag.matchAll(/\s([a-z]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescaped(value)]),
  );
  const [rel = "", href = "", type] = ["rel", "href", "type"].map((name) => attributes.get(name));
  if (!relations.includes(rel) || !URL.canParse(href)) return null;
  return { rel, href, type: type && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : undefined };
}

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

function unescaped(value: string): string {
  return value.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
}
