import { createTranslator } from "use-intl/core";
import { formatDay } from "#lib/base/format-day.ts";
import publication from "#messages/en/publication.json" with { type: "json" };
import type { Block, HeadingBlock } from "./types.ts";

type Answer = {
  person: { name: string };
  perspective: string;
  value: "endorsed" | "endorsed_with_reservation" | "dissents" | "not_named" | "recused";
  text: string;
};

/** How a group answered the text above it. */
export type SignOffToPrint = {
  hash: string;
  statement: string;
  /** Instant, ISO 8601. */
  approvedOn: string;
  answers: readonly Answer[];
  unanswered: number;
};

/** Editions are printed in English so far, the words of ours in them as well. */
const t = createTranslator({ locale: "en", messages: publication, namespace: "signOff" });

/** Who stands behind a text and who does not, in their own words, and what exactly it is that they signed: what a file says of it
 *  below the text. Nothing where nobody was asked. Pure. */
export function signOffBlocks(signOff: SignOffToPrint | null): Block[] {
  if (!signOff) return [];
  const of = (value: Answer["value"]) => signOff.answers.filter((answer) => answer.value === value);
  const endorsed = of("endorsed");
  return [
    heading(2, t("heading"), "sign-off"),
    paragraph(t.markup("intro", { day: () => formatDay(new Date(signOff.approvedOn), "en") })),
    paragraph(t("statement")),
    quotation(signOff.statement),
    ...(endorsed.length > 0 ? signers("endorsed", endorsed) : [paragraph(t("nobody"))]),
    ...inTheirWords("endorsed_with_reservation", of("endorsed_with_reservation")),
    ...inTheirWords("dissents", of("dissents")),
    ...signers("recused", of("recused")),
    paragraph(t("unanswered", { count: signOff.unanswered })),
    fingerprint(signOff.hash),
  ];
}

function signers(value: "endorsed" | "recused", answers: readonly Answer[]): Block[] {
  if (answers.length === 0) return [];
  const items = answers.map((answer) => [paragraph(nameOf(answer))]);
  return [heading(3, t(value), `sign-off-${value}`), { kind: "list", ordered: false, start: 1, items }];
}

function inTheirWords(value: "endorsed_with_reservation" | "dissents", answers: readonly Answer[]): Block[] {
  if (answers.length === 0) return [];
  const words = answers.flatMap((answer) => [quotation(answer.text), paragraph(nameOf(answer))]);
  return [heading(3, t(value), `sign-off-${value}`), ...words];
}

function nameOf({ person: { name }, perspective }: Answer): string {
  return perspective ? t("signer", { name, perspective }) : name;
}

function heading(level: 2 | 3, text: string, slug: string): HeadingBlock {
  return { kind: "heading", level, slug, blockId: null, content: words(text) };
}

function quotation(text: string): Block {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  return { kind: "quotation", blocks: lines.map(paragraph) };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", blockId: null, content: words(text) };
}

/** On a line of its own: nothing of it can be hyphenated. */
function fingerprint(hash: string): Block {
  const code = { kind: "words" as const, text: hash, styles: ["code" as const] };
  return { kind: "paragraph", blockId: null, content: [...words(`${t("hash")}:`), { kind: "break" }, code] };
}

const words = (text: string) => [{ kind: "words" as const, text, styles: [] }];
