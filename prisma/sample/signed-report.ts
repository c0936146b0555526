import { signedReportReview } from "./signed-report-review.ts";
import type { SampleSignedReport, SampleSignOff } from "./signed-report-types.ts";

const statement =
  "I have read this text and stand behind it as a whole, in a personal capacity, with the reservations that are printed as mine.";

const dissent =
  "I helped to write this report and cannot sign it. Its third finding asks that consent be sought before a line is drawn. Its fourth leaves in force, without a word of its own, an agreement under which no line ever needed consent. A group that could say the first should have been able to say the second.";

const reservation =
  "The chapter on harbours speaks from coasts where harbours have railways. I endorse what it recommends, and ask whoever acts on it to begin by counting the small ones.";

/** The report of the group that has concluded. Its first edition had a number wrong. */
export const signedReport: SampleSignedReport = {
  group: "arctic-security",
  slug: "where-the-rails-end",
  title: "Where the Rails End: Roads, Harbours and Rights in the European Arctic",
  standfirst:
    "What moves north waits longer than it travels. Five things that could be done first, and one question on which the group divided.",
  text: "where-the-rails-end.md",
  foreword: `When this group was convened, several people told us that the north had been studied enough. They were right about the maps.

We asked each member to follow one load through a part of the region that they know, and to come back with what they had been told on the way. What is printed here rests on that, on a paper that we commissioned, and on two discussions, of which one was held not for attribution.

Seven people were asked to sign the text. How each of them answered is printed at its end.`,
  forewordBy: "Eiríkur Hallmundsson and Marit Haugland, moderators of the group",
  summary: `Since Finland and Sweden joined NATO, the overland routes of the European Arctic have been drawn as one network. This report follows four loads along it.

- **Loads wait longer than they travel.** Yards, cranes and the people who know them are what is short, and they can be had within two budget years.
- **A harbour in ice is a tug and a pilot.** Both should be counted as infrastructure and shared with those who use the harbour on other days.
- **Consent should be sought before a route is chosen**, where Sámi or Greenlandic communities live from the land.
- **On the agreement of 1951 on the defence of Greenland** the group did not agree. Both views are printed.`,
  topics: ["arctic", "deterrence"],
  findings: [1, 2, 3, 4],
  chapterAuthors: {
    "What was counted": ["katri-vuolijarvi", "asa-rimfors"],
    "Where loads change hands": ["katri-vuolijarvi"],
    "Harbours in ice": ["chihaya-onodera", "torgunn-vassbotn"],
    "Asking before the line is drawn": ["nivikka-petrussen"],
  },
  review: signedReportReview,
  once: {
    reviewed: [
      {
        is: "Ask first. Where a route crosses land that Sámi or Greenlandic communities use, their consent should be sought before there is a line on the map to defend.",
        was: "Consult. Where a route crosses land that Sámi or Greenlandic communities use, they should be consulted.",
      },
      { is: ", amended in 2004 with Greenland's signature beside the other two", was: "" },
      { is: " in Hokkaidō, as described to the group in its first discussion.", was: " in Hokkaidō." },
    ],
    first: [
      { is: "7 of 19", was: "11 of 19" },
      { is: "seven of nineteen bridges", was: "eleven of nineteen bridges" },
    ],
  },
  signOffs: [
    {
      openedOn: "2026-04-27",
      closesOn: "2026-05-15",
      approvedOn: "2026-05-18",
      statement,
      answers: answersOn([
        "2026-04-28",
        "2026-04-29",
        "2026-04-30",
        "2026-05-04",
        "2026-05-11",
        "2026-05-14",
      ]),
    },
    {
      openedOn: "2026-06-22",
      closesOn: "2026-07-03",
      approvedOn: "2026-07-06",
      statement,
      answers: answersOn([
        "2026-06-22",
        "2026-06-23",
        "2026-06-23",
        "2026-06-24",
        "2026-06-29",
        "2026-07-02",
      ]),
    },
  ],
  editions: [
    {
      publishedOn: "2026-05-28",
      requestedBy: "eirikur-hallmundsson",
      confirmedBy: "marit-haugland",
      notice: {
        kind: "correction",
        text: "Between Kiruna and Rovaniemi seven of nineteen bridges have no stated axle load, not eleven: four had been counted on both banks of the same river. The second edition has the right number in the table and in the sentence below it.",
        madeOn: "2026-06-18",
      },
    },
    {
      publishedOn: "2026-07-09",
      requestedBy: "eirikur-hallmundsson",
      confirmedBy: "marit-haugland",
      change: {
        kind: "correction",
        note: "The number of bridges without a stated axle load between Kiruna and Rovaniemi is seven, not eleven. Nothing else was changed. The group was asked to sign the corrected text again.",
      },
    },
  ],
};

/** The same six answered both times; the seventh, Åsa Rimfors, did not. */
function answersOn([first, second, third, fourth, fifth, sixth]: string[]): SampleSignOff["answers"] {
  const on = (day: string | undefined) => ({ signedOn: day ?? "" });
  return [
    { person: "katri-vuolijarvi", value: "endorsed", ...on(first) },
    { person: "eirikur-hallmundsson", value: "endorsed", ...on(second) },
    { person: "chihaya-onodera", value: "endorsed", ...on(third) },
    { person: "torgunn-vassbotn", value: "endorsed_with_reservation", text: reservation, ...on(fourth) },
    { person: "nivikka-petrussen", value: "dissents", text: dissent, ...on(fifth) },
    { person: "marit-haugland", value: "endorsed", ...on(sixth) },
  ];
}
