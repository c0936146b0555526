import type { SampleGroup } from "./types.ts";

export const groups: SampleGroup[] = [
  {
    slug: "asia-pacific-partners",
    name: "NATO and Its Asia-Pacific Partners",
    shortName: "Asia-Pacific Partners",
    formerNames: [
      {
        slug: "indo-pacific-partners",
        name: "NATO and the Indo-Pacific Partners (IP4)",
        until: "2025-08-31",
      },
      { slug: "nato-and-the-ap4", name: "NATO and the AP4", until: "2026-03-15" },
    ],
    summary:
      "Experts from four partner countries and from Allied countries examine what NATO's cooperation with Australia, Japan, New Zealand and South Korea consists of, what it can be expected to bear, and what the next partnership programmes should contain.",
    charter: `## Purpose

The group describes and assesses NATO's partnerships with Australia, Japan, New Zealand and South Korea. It was convened by the Meridian Policy Institute in March 2025, in view of the partnership programmes that end in 2026, and will publish one report.

## Questions

1. What do the four partnerships do, as distinct from what is said about them?
2. Where does cooperation between the partners and individual Allies strengthen deterrence, and where does it not?
3. Which matters should be discussed by the four together with the Alliance, and which are better left to others?
4. What should the programmes after 2026 contain?

## How the group works

Members take part in a personal capacity. The perspective shown beside a name says whose view a member is able to explain; it binds neither the member nor any government. Papers are commissioned from members and reviewed by the group. Each finding rests on evidence that is listed with it, and every expert and moderator takes a position. Reservations and objections are printed in the words of those who hold them.

Discussions are held on the record, not for attribution, or off the record. The rule is announced in the invitation. It may be tightened afterwards and is never loosened.

## A note on this group

This is sample content: the people and institutes in it are invented, and only the public documents that they cite are real.

## Support

The group is supported by the institute's general funds and by a grant of the Fondazione Ponte Levante, whose representative attends as an observer and takes no part in findings.`,
    hashtag: "AsiaPacificPartners",
    openedOn: "2025-03-17",
    members: [
      { person: "marit-haugland", role: "moderator", perspective: "Norway" },
      { person: "etienne-delvaux", role: "moderator", perspective: "NATO" },
      { person: "amrit-dhanoa", role: "expert", perspective: "NATO" },
      { person: "takuma-hirabayashi", role: "expert", perspective: "Japan" },
      { person: "liina-kallaste", role: "expert", perspective: "Estonia" },
      { person: "seo-yeon-maeng", role: "expert", perspective: "South Korea" },
      { person: "jonas-rickertsen", role: "expert", perspective: "NATO" },
      { person: "chizuru-sato", role: "expert", perspective: "Japan" },
      { person: "imogen-tarrant", role: "expert", perspective: "Australia" },
      { person: "rewi-thornbury", role: "expert", perspective: "New Zealand" },
      { person: "tomasz-wierzbowski", role: "expert", perspective: "Poland" },
      { person: "aurelia-bentivegna", role: "observer", perspective: "Fondazione Ponte Levante" },
    ],
  },
  {
    slug: "arctic-security",
    name: "Arctic Security",
    shortName: "Arctic Security",
    formerNames: [],
    summary:
      "A small group, sample content like its larger neighbour and with invented members, on roads, harbours and rights in the European Arctic and Greenland. It has published its report and concluded its work.",
    charter: `## Purpose

The group looks at what the accession of Finland and Sweden to NATO has changed north of the Arctic Circle, beginning with infrastructure: the roads, railways and harbours by which forces would move and on which the people who live there depend.

## How the group works

It meets twice, commissions one paper and publishes one short report. Each member follows a load through the part of the region that they know. Like the institute's other sample group it consists of invented people who take part in a personal capacity.`,
    openedOn: "2025-01-20",
    secondConfirmation: true,
    members: [
      { person: "eirikur-hallmundsson", role: "moderator", perspective: "Iceland" },
      { person: "marit-haugland", role: "moderator", perspective: "Norway" },
      { person: "katri-vuolijarvi", role: "expert", perspective: "Finland" },
      { person: "nivikka-petrussen", role: "expert", perspective: "Greenland" },
      { person: "torgunn-vassbotn", role: "expert", perspective: "Norway" },
      { person: "asa-rimfors", role: "expert", perspective: "Sweden" },
      { person: "chihaya-onodera", role: "expert", perspective: "Japan" },
    ],
    concluded: {
      by: "eirikur-hallmundsson",
      on: "2026-09-30",
      conclusion:
        "Seven people followed four loads and wrote one report, to which six of them answered. Two railway authorities have asked for our list of yards. We thank everybody who picked up the telephone.",
    },
  },
];
