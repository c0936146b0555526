import type { SamplePublication } from "./types.ts";

const group = "asia-pacific-partners";

export const publications: SamplePublication[] = [
  {
    slug: "a-summit-without-its-guests",
    group,
    type: "analysis",
    title: "A Summit Without Its Guests",
    standfirst:
      "Three of four partner leaders stayed away from The Hague. What was lost was mostly a photograph, and what survived is a better place to start from.",
    authors: ["amrit-dhanoa"],
    topics: ["partnerships", "deterrence"],
    publishedOn: "2025-10-16",
    text: "a-summit-without-its-guests.md",
  },
  {
    slug: "un-sommet-sans-ses-invites",
    group,
    type: "analysis",
    language: "fr",
    title: "Un sommet sans ses invités",
    standfirst:
      "Trois des quatre dirigeants partenaires ont évité La Haye. On y a perdu surtout une photographie ; ce qui a survécu est un meilleur point de départ.",
    authors: ["amrit-dhanoa"],
    topics: ["partnerships", "deterrence"],
    publishedOn: "2025-10-16",
    relations: [{ kind: "translation_of", to: "a-summit-without-its-guests" }],
    text: "un-sommet-sans-ses-invites.md",
  },
  {
    slug: "partners-without-a-promise",
    group,
    type: "expert_paper",
    title: "Partners Without a Promise: What Four Tailored Programmes Can Carry",
    standfirst:
      "The programmes with Australia, Japan and South Korea end in 2026. Their successors should be shorter, name their users, and promise nothing about defence.",
    authors: ["imogen-tarrant", "jonas-rickertsen"],
    topics: ["partnerships", "deterrence"],
    publishedOn: "2026-02-12",
    relations: [{ kind: "follows", to: "a-summit-without-its-guests" }],
    paper: "partners-without-a-promise",
    findings: [1, 3],
  },
  {
    slug: "second-contracts",
    group,
    type: "expert_paper",
    title: "Second Contracts: South Korean Equipment in European Armies",
    standfirst:
      "Fast deliveries made the headlines. Whether the purchases deter anyone is decided by drawings, depots and rockets made at home.",
    authors: ["seo-yeon-maeng", "tomasz-wierzbowski"],
    topics: ["defence-industry", "deterrence", "korean-peninsula"],
    publishedOn: "2026-05-21",
    paper: "second-contracts",
    findings: [2, 4],
    notice: {
      kind: "clarification",
      text: "The numbers in the table are those of executive contracts. Framework agreements named others; the two are not to be added to each other.",
      days: 26,
    },
  },
  {
    slug: "distance-is-a-policy-too",
    group,
    type: "question_and_answer",
    title: "Distance Is a Policy Too",
    standfirst:
      "Seven questions to Rewi Thornbury on New Zealand, NATO and the merits of staying a little apart.",
    authors: ["rewi-thornbury", "etienne-delvaux"],
    topics: ["partnerships"],
    publishedOn: "2026-08-27",
    relations: [{ kind: "answers", to: "partners-without-a-promise" }],
    text: "distance-is-a-policy-too.md",
  },
  {
    slug: "three-seats-in-tallinn",
    group,
    type: "bulletin",
    series: { name: "Meridian Bulletin", number: "23" },
    title: "Three Seats in Tallinn: The Partners and Cyber Defence",
    standfirst:
      "Cyber defence is where the partnership has gone furthest with the fewest words. The weakest link is also the cheapest to mend.",
    authors: ["liina-kallaste"],
    topics: ["cyber-and-technology", "partnerships"],
    publishedOn: "2026-09-17",
    text: "three-seats-in-tallinn.md",
  },
  {
    slug: "two-gauges-one-bridge",
    group: "arctic-security",
    type: "expert_paper",
    title: "Two Gauges, One Bridge: What the Line through Tornio Can Carry",
    standfirst:
      "Between Finland and Sweden a load waits longer in the yard than it travels on the line. Cranes are cheaper than track, and sooner there.",
    authors: ["katri-vuolijarvi", "asa-rimfors"],
    topics: ["arctic"],
    publishedOn: "2025-12-04",
    paper: "two-gauges-one-bridge",
  },
];
