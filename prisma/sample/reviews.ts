import type { SampleReview } from "./types.ts";

/** A round on the paper that is in review: open while the sample is young, with what was said so far. */
export const reviews: SampleReview[] = [
  {
    group: "asia-pacific-partners",
    paper: "one-theatre-or-two",
    openedBy: "marit-haugland",
    openedDaysAgo: 6,
    openForDays: 14,
    brief:
      "Is the case for a standing joint assessment made, and does it answer the objection from capitals that fear sharing sources? The facts of the transaction were checked in October; the proposal is what we want read.",
    asksGroup: true,
    reviewers: ["aurelia-bentivegna"],
    done: ["seo-yeon-maeng"],
    comments: [
      {
        author: "chizuru-sato",
        quote: "neither has a routine way of finding out that the other exists",
        body: "True of air defence. At sea there is one, if a thin one: liaison officers in Yokosuka and Northwood. Say so, or the next reader will.",
      },
      {
        author: "seo-yeon-maeng",
        quote: "The questions are how many shells, for how long, and what it would take to stop them.",
        body: "Add the price. What North Korea is paid per round is the best measure we have of how badly it is needed, and the three assessments use three different figures.",
      },
      {
        author: "aurelia-bentivegna",
        quote: "",
        body: "From outside the drafting: the proposal is easy to agree with until one asks who pays for the secretariat. A paragraph on cost would help me defend it.",
        observer: true,
      },
    ],
  },
];
