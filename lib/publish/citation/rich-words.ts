import { checkedHref } from "#lib/editor/web-address.ts";
import { cleanText } from "../clean-text.ts";
import type { Words } from "../types.ts";
import type { CitationText } from "./printed-citations.ts";

/** Reads what the citation processor writes as HTML: italics, bold and links stay, anything else is its words. */
export function richWords(html: string): CitationText {
  const text: CitationText = [];
  const open: Form[] = [plain];
  for (const [token, closing, tag, attributes = "", code] of html.matchAll(tokens)) {
    const form = open.at(-1) ?? plain;
    if (closing) close(open);
    else if (tag) open.push(formIn(form, tag, attributes));
    else add(text, code ? String.fromCodePoint(Number(code)) : token, form);
  }
  return text;
}

type Form = { italic: boolean; bold: boolean; href: string | null };

const plain: Form = { italic: false, bold: false, href: null };

// A tag of ours, a character by its number, words, or a sign that is neither.
const tokens = /<(\/)?(i|b|sup|sub|span|a|div)\b([^<>]*)>|&#(\d{1,6});|[^<&]+|[<&]/g;

function close(open: Form[]) {
  if (open.length > 1) open.pop();
}

function formIn(form: Form, tag: string, attributes: string): Form {
  if (tag === "i") return { ...form, italic: true };
  if (tag === "b") return { ...form, bold: true };
  if (tag === "a") return { ...form, href: checkedHref(unescaped(/href="([^"]*)"/.exec(attributes)?.[1])) };
  if (attributes.includes("font-style:normal")) return { ...form, italic: false };
  return form;
}

function unescaped(text: string | undefined): string | undefined {
  return text?.replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function add(text: CitationText, raw: string, { italic, bold, href }: Form) {
  const words = wordsOf(cleanText(raw), { italic, bold });
  if (words.text === "") return;
  const last = text.at(-1);
  if (href === null) join(text, words);
  else if (last?.kind === "link" && last.href === href) join(last.content, words);
  else text.push({ kind: "link", href, content: [words] });
}

function wordsOf(text: string, { italic, bold }: { italic: boolean; bold: boolean }): Words {
  return {
    kind: "words",
    text,
    styles: [...(bold ? ["bold" as const] : []), ...(italic ? ["italic" as const] : [])],
  };
}

function join(run: CitationText, words: Words) {
  const last = run.at(-1);
  if (last?.kind === "words" && last.styles.join() === words.styles.join()) last.text += words.text;
  else run.push(words);
}
