import type { SampleSenseCheck } from "./types.ts";

/** One that is open while the sample is young, and one that has closed with its counts. */
export const senseChecks: SampleSenseCheck[] = [
  {
    group: "asia-pacific-partners",
    number: 1,
    finding: 5,
    askedBy: "marit-haugland",
    askedOn: "2026-11-02",
    openForDays: 7,
    question: "What should the report recommend on consultation about a crisis over Taiwan?",
    options: [
      { label: "Regular, structured consultation, said openly", count: 3 },
      { label: "Consultation within existing formats, not announced", count: 5 },
      { label: "Nothing: the subject is not the group’s to raise", count: 1 },
    ],
  },
  {
    group: "asia-pacific-partners",
    number: 2,
    finding: 7,
    askedBy: "marit-haugland",
    askedOn: null,
    openForDays: 14,
    question: "How soon should allies and partners tell one another of suspected damage to cables?",
    options: [
      { label: "Within a day", count: 0 },
      { label: "Within seventy-two hours", count: 0 },
      { label: "As soon as each government judges it useful", count: 0 },
    ],
  },
];
