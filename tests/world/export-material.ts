import type { PrintLabels } from "#lib/publish/docx/types.ts";
import type { PrintMatter } from "#lib/publish/print-matter.ts";
import type { References } from "#lib/publish/references.ts";

/** Words of the interface in files, as English has them. */
export const exportLabels: PrintLabels = {
  figure: "Figure",
  table: "Table",
  finding: "Finding",
  bibliography: "Bibliography",
  about: "About",
  somebody: "Somebody",
  outcomes: {
    agreed: "Agreed",
    agreed_with_reservations: "Agreed with reservations",
    not_agreed: "Not agreed",
    deferred: "Deferred",
  },
};

/** A picture, as the file store has it for print. */
export const onePixel = {
  id: "00000000-0000-7000-8000-000000000001",
  print: {
    type: "png" as const,
    width: 1,
    height: 1,
    bytes: new Uint8Array(
      Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      ),
    ),
  },
};

/** Whatever a text refers to is there. */
export const exportReferences: References = {
  finding: (id) => ({
    id,
    number: 3,
    statement: "The partners share a view.",
    outcome: "agreed",
    positions: {},
  }),
  paper: (id) => ({ id, title: "A paper", authors: ["Somebody"], standfirst: "In short.", href: null }),
  picture: (id) => ({ id, width: 1, height: 1, widths: [1] }),
};

/** An edition as files print it, without a text. */
export const printMatter: Omit<PrintMatter, "model"> = {
  address: "https://example.org/publications/cables/editions/1",
  title: "Cables between two seas",
  standfirst: "What lies on the floor of the sea.",
  language: "en",
  authors: ["Liina Kallaste"],
  byline: [{ name: "Liina Kallaste", native: null, nativeLanguage: null, of: "Tallinn", orcid: null }],
  kind: "Report",
  institution: "An institution",
  logo: null,
  accent: "#1f4e79",
  date: { year: 2026, month: 11, day: 22 },
  keywords: [],
  imprint: [{ text: "Edition 1", href: null }],
  colophon: [{ label: "SHA-256", text: "0123456789abcdef", href: null, code: true }],
  labels: {
    ...exportLabels,
    contents: "Contents",
    notes: "Notes",
    colophon: "About this edition",
    drawings: "How this was made",
    positions: {
      support: "Support",
      accept: "Accept",
      reservation: "Reservation",
      objection: "Objection",
      abstain: "Abstain",
      recused: "Recused",
      unanswered: "No answer",
    },
  },
  pictures: { [onePixel.id]: onePixel.print },
  said: {},
  drawings: [],
  watermark: null,
};
