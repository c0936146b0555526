import type { CslItem } from "#lib/editor/csl-item.ts";

/** The library of the sample's group. */
export const sources: { group: string; csl: CslItem }[] = [
  {
    group: "asia-pacific-partners",
    csl: {
      type: "report",
      title: "Annual Survey of Submarine Cable Faults",
      author: [{ literal: "Committee for Cable Resilience" }],
      publisher: "Committee for Cable Resilience",
      "publisher-place": "Wellington",
      issued: { "date-parts": [[2025]] },
    },
  },
  {
    group: "asia-pacific-partners",
    csl: {
      type: "book",
      title: "Cables and Currents: The Politics of the Sea Floor",
      author: [{ family: "Arden", given: "Miriam" }],
      publisher: "Harbour Press",
      "publisher-place": "Edinburgh",
      issued: { "date-parts": [[2024]] },
    },
  },
];
