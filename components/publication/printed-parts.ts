import type { useTranslations } from "next-intl";
import type { PrintedEvidence, PrintedFinding } from "#components/finding/printed.ts";
import { markdownPart } from "#lib/publish/markdown-part.ts";
import { type AroundText, type Part, paragraph, quotation, table } from "#lib/publish/whole-text.ts";
import type { EditionContent } from "./edition-model.ts";

/** What of an edition stands around its text. */
export type PartsOfEdition = Pick<
  EditionContent,
  | "foreword"
  | "summary"
  | "charter"
  | "chapters"
  | "findings"
  | "dissentsAnnex"
  | "evidenceTable"
  | "abbreviations"
>;

/** Words of the interface that stand in the parts. */
export type PartWords = {
  publication: ReturnType<typeof useTranslations<"publication">>;
  domain: ReturnType<typeof useTranslations<"domain">>;
};

/** Foreword and summary, bylines of chapters, charter and annexes of an edition; an edition that has none of them gives
 *  nothing. Pure. */
export function printedParts(content: PartsOfEdition, words: PartWords): AroundText {
  const t = words.publication;
  return {
    before: [
      ...part(t("parts.foreword"), foreword(content)),
      ...part(t("parts.summary"), markdownPart(content.summary)),
    ],
    after: [
      ...part(t("parts.charter"), markdownPart(content.charter)),
      ...part(t("parts.dissents"), content.dissentsAnnex ? dissents(content.findings, words) : []),
      ...part(t("parts.evidence"), content.evidenceTable ? evidence(content.findings, words) : []),
      ...part(t("parts.abbreviations"), abbreviations(content, words)),
    ],
    bylines: new Map(
      content.chapters.map(({ blockId, authors }) => [
        blockId,
        t("by", { names: authors.map(({ name }) => name).join(", ") }),
      ]),
    ),
  };
}

function part(title: string, content: Part["content"]): Part[] {
  return content.length > 0 ? [{ title, content }] : [];
}

function foreword({ foreword: printed }: PartsOfEdition) {
  if (!printed) return [];
  const signed = printed.by === "" ? [] : [paragraph({ words: printed.by, italic: true })];
  return [...markdownPart(printed.body), ...signed];
}

/** Reservations and objections in the words of those who hold them, finding by finding. */
function dissents(findings: readonly PrintedFinding[], { publication: t, domain }: PartWords) {
  return findings.flatMap(({ number, statement, positions }) => {
    const said = positions.filter(({ value }) => value === "reservation" || value === "objection");
    if (said.length === 0) return [];
    return [
      paragraph({ words: `${t("finding.number", { number })}: `, bold: true }, { words: statement }),
      ...said.flatMap(({ person, perspective, value, text }) => {
        const position = domain(`position.${value}`);
        const by = perspective
          ? t("finding.saidBy", { name: person.name, perspective, position })
          : t("finding.saidByPlain", { name: person.name, position });
        return [quotation(text), paragraph({ words: by, italic: true })];
      }),
    ];
  });
}

/** Each finding with each piece it rests on. */
function evidence(findings: readonly PrintedFinding[], { publication: t, domain }: PartWords) {
  const rows = findings.flatMap((finding) =>
    finding.evidence.map((piece) => [
      t("parts.findingCell", { number: finding.number }),
      domain(`stance.${piece.stance}`),
      originOf(piece, t),
      quoteOf(piece),
    ]),
  );
  if (rows.length === 0) return [];
  const head = (["finding", "stance", "origin", "quote"] as const).map((column) =>
    t(`parts.columns.${column}`),
  );
  return [table([head, ...rows])];
}

function originOf(piece: PrintedEvidence, t: PartWords["publication"]): string {
  switch (piece.kind) {
    case "passage":
      return [piece.title, piece.authors.join(", ")].filter(Boolean).join(" · ");
    case "unpublished_paper":
      return t("finding.unpublishedPaper");
    case "contribution":
      return t("finding.inDiscussion", { title: piece.discussion });
    case "source":
      return [piece.title, piece.locator].filter(Boolean).join(", ");
    case "finding":
      return t("finding.otherFinding", { number: piece.number });
    case "uncalled_finding":
      return t("finding.uncalledFinding", { number: piece.number });
  }
}

function quoteOf(piece: PrintedEvidence): string {
  if (piece.kind === "passage") return piece.quote;
  if (piece.kind === "contribution") return piece.body;
  if (piece.kind === "finding") return piece.statement;
  return "note" in piece ? piece.note : "";
}

function abbreviations({ abbreviations: listed }: PartsOfEdition, { publication: t }: PartWords) {
  if (listed.length === 0) return [];
  const head = [t("parts.columns.short"), t("parts.columns.long")];
  return [table([head, ...listed.map(({ short, long }) => [short, long])])];
}
