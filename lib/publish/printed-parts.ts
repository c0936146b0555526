import { markdownPart } from "./markdown-part.ts";
import { type PrintedWords, printedWords } from "./printed-words.ts";
import { type AroundText, type Part, paragraph, quotation, table } from "./whole-text.ts";

/** What of an edition stands around its text. */
export type PartsOfEdition = {
  /** IETF tag: the words of ours are printed in it too. */
  language: string;
  foreword: { body: string; by: string } | null;
  summary: string;
  charter: string;
  chapters: readonly { blockId: string; authors: readonly { name: string }[] }[];
  findings: readonly Finding[];
  dissentsAnnex: boolean;
  evidenceTable: boolean;
  abbreviations: readonly { short: string; long: string }[];
};

type Finding = {
  number: number;
  statement: string;
  positions: readonly {
    /** Null: does not wish to be named. */
    person: { name: string } | null;
    perspective: string;
    value: keyof PrintedWords["domain"]["position"];
    text: string;
  }[];
  evidence: readonly Evidence[];
};

type Evidence = { stance: keyof PrintedWords["domain"]["stance"] } & (
  | { kind: "passage"; quote: string; title: string; authors: readonly string[] }
  | { kind: "unpublished_paper" }
  | { kind: "contribution"; body: string; discussion: string }
  | { kind: "source"; note: string; title: string; locator: string }
  | { kind: "finding"; number: number; statement: string }
  | { kind: "uncalled_finding"; number: number }
);

/** Foreword and summary, bylines of chapters, charter and annexes of an edition; an edition that has none of them gives
 *  nothing. Pure. */
export function printedParts(content: PartsOfEdition): AroundText {
  const words = printedWords(content.language);
  const { t } = words;
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
function dissents(findings: readonly Finding[], { t, domain }: PrintedWords) {
  return findings.flatMap(({ number, statement, positions }) => {
    const said = positions.filter(({ value }) => value === "reservation" || value === "objection");
    if (said.length === 0) return [];
    return [
      paragraph({ words: `${t("finding.number", { number })}: `, bold: true }, { words: statement }),
      ...said.flatMap(({ person, perspective, value, text }) => {
        const name = person?.name ?? t("finding.unnamed");
        const position = domain.position[value];
        const by = perspective
          ? t("finding.saidBy", { name, perspective, position })
          : t("finding.saidByPlain", { name, position });
        return [quotation(text), paragraph({ words: by, italic: true })];
      }),
    ];
  });
}

/** Each finding with each piece it rests on. */
function evidence(findings: readonly Finding[], words: PrintedWords) {
  const { t, domain } = words;
  const rows = findings.flatMap((finding) =>
    finding.evidence.map((piece) => [
      t("parts.findingCell", { number: finding.number }),
      domain.stance[piece.stance],
      originOf(piece, words),
      quoteOf(piece),
    ]),
  );
  if (rows.length === 0) return [];
  const head = (["finding", "stance", "origin", "quote"] as const).map((column) =>
    t(`parts.columns.${column}`),
  );
  return [table([head, ...rows])];
}

function originOf(piece: Evidence, { t }: PrintedWords): string {
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

function quoteOf(piece: Evidence): string {
  if (piece.kind === "passage") return piece.quote;
  if (piece.kind === "contribution") return piece.body;
  if (piece.kind === "finding") return piece.statement;
  return "note" in piece ? piece.note : "";
}

function abbreviations({ abbreviations: listed }: PartsOfEdition, { t }: PrintedWords) {
  if (listed.length === 0) return [];
  const head = [t("parts.columns.short"), t("parts.columns.long")];
  return [table([head, ...listed.map(({ short, long }) => [short, long])])];
}
