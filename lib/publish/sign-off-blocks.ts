import { formatDay } from "#lib/base/format-day.ts";
import { cleanText } from "./clean-text.ts";
import { type PrintedWords, printedWords } from "./printed-words.ts";
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

/** Who stands behind a text and who does not, in their own words, and what exactly it is that they signed: what a file says of it
 *  below the text. Nothing where nobody was asked. Pure.
 *  @param language of the edition */
export function signOffBlocks(signOff: SignOffToPrint | null, language: string): Block[] {
  if (!signOff) return [];
  const printed = printedWords(language);
  const { t, locale } = printed;
  const of = (value: Answer["value"]) => signOff.answers.filter((answer) => answer.value === value);
  const [endorsed, recused] = [of("endorsed"), of("recused")];
  return [
    heading(2, t("signOff.heading"), "sign-off"),
    paragraph(t.markup("signOff.intro", { day: () => formatDay(new Date(signOff.approvedOn), locale) })),
    paragraph(t("signOff.statement")),
    quotation(signOff.statement),
    ...(endorsed.length > 0 ? signers(endorsed, printed) : [paragraph(t("signOff.nobody"))]),
    ...inTheirWords(of("endorsed_with_reservation"), printed),
    ...inTheirWords(of("dissents"), printed),
    ...signers(recused, printed),
    paragraph(t("signOff.unanswered", { count: signOff.unanswered })),
    fingerprint(`${t("signOff.hash")}:`, signOff.hash),
  ];
}

/** @param answers all of one kind */
function signers(answers: readonly Answer[], printed: PrintedWords): Block[] {
  const items = answers.map((answer) => [paragraph(nameOf(answer, printed))]);
  return [...headingOf(answers, printed), ...(items.length > 0 ? [listOf(items)] : [])];
}

const listOf = (items: Block[][]): Block => ({ kind: "list", ordered: false, start: 1, items });

function inTheirWords(answers: readonly Answer[], printed: PrintedWords): Block[] {
  const said = answers.flatMap((answer) => [quotation(answer.text), paragraph(nameOf(answer, printed))]);
  return [...headingOf(answers, printed), ...said];
}

function headingOf([first]: readonly Answer[], { t }: PrintedWords): Block[] {
  if (!first || first.value === "not_named") return [];
  return [heading(3, t(`signOff.${first.value}`), `sign-off-${first.value}`)];
}

function nameOf({ person: { name }, perspective }: Answer, { t }: PrintedWords): string {
  return perspective ? t("signOff.signer", { name, perspective }) : name;
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
function fingerprint(label: string, hash: string): Block {
  const code = { kind: "words" as const, text: hash, styles: ["code" as const] };
  return { kind: "paragraph", blockId: null, content: [...words(label), { kind: "break" }, code] };
}

const words = (text: string) => [{ kind: "words" as const, text: cleanText(text), styles: [] }];
