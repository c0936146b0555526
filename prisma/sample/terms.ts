import type { SampleTerm } from "./types.ts";

/** The names that groups agreed on; the larger one after it had changed its own twice. */
export const terms: SampleTerm[] = [
  {
    group: "asia-pacific-partners",
    term: "Asia-Pacific",
    variants: ["Indo-Pacific", "Far East"],
    abbreviation: "",
    note: "The region as the group calls it since March 2026. Quotations keep what their authors wrote.",
  },
  {
    group: "asia-pacific-partners",
    term: "South Korea",
    variants: ["ROK", "Korea"],
    abbreviation: "",
    note: "In running text; the official name only where an agreement is cited.",
  },
  {
    group: "asia-pacific-partners",
    term: "North Atlantic Treaty Organization",
    variants: [],
    abbreviation: "NATO",
    note: "",
  },
  {
    group: "asia-pacific-partners",
    term: "Ally",
    variants: ["member state"],
    abbreviation: "",
    note: "Of the Alliance. “Member” is kept for members of the group.",
  },
  {
    group: "arctic-security",
    term: "European Arctic",
    variants: ["High North"],
    abbreviation: "",
    note: "The region as a whole; countries by their names.",
  },
  {
    group: "arctic-security",
    term: "North Atlantic Treaty Organization",
    variants: [],
    abbreviation: "NATO",
    note: "",
  },
];
