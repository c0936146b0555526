import type { SampleEvent } from "./types.ts";

const group = "asia-pacific-partners";

export const events: SampleEvent[] = [
  {
    slug: "second-contracts-brussels",
    group,
    title: "Second Contracts: What Buyers of South Korean Equipment Have Learned",
    description:
      "The authors of the group's second paper present their findings on European purchases of South Korean tanks, howitzers and rockets, and answer questions from those who buy, sell and repair. A former official who signed contracts for a smaller country opens the argument.",
    state: "materials_published",
    recordingUrl: "https://video.example.org/second-contracts-brussels",
    startsAt: "2026-05-21T17:30",
    minutes: 90,
    timeZone: "Europe/Brussels",
    place: "Meridian Policy Institute, Brussels",
    hashtag: "AsiaPacificPartners",
    appearances: [
      {
        person: "marit-haugland",
        role: "opening_remarks",
        billing: "Director of Programmes, Meridian Policy Institute",
      },
      {
        person: "rosalind-achterberg",
        role: "keynote",
        billing:
          "Visiting Professor, Maas School of Public Administration; former ambassador of the Netherlands",
      },
      { person: "etienne-delvaux", role: "moderator", billing: "Senior Fellow, Meridian Policy Institute" },
      {
        person: "seo-yeon-maeng",
        role: "speaker",
        billing: "Principal Researcher, Hangang Center for Defence Economics, Daejeon",
      },
      {
        person: "tomasz-wierzbowski",
        role: "speaker",
        billing: "Programme Director, Vistula Foundation for Defence Analysis, Warsaw",
      },
      {
        person: "jonas-rickertsen",
        role: "respondent",
        billing: "Head of the Alliance Programme, Elbe Institute for Security Policy, Hamburg",
      },
    ],
    publications: ["second-contracts"],
  },
  {
    slug: "four-partners-tokyo",
    group,
    title: "Four Partners, Four Programmes: The View from Tokyo",
    description:
      "Members of the group discuss with a Tokyo audience what the next partnership programmes should contain, why the meeting of four is worth keeping, and where members of the group disagree. In English and Japanese with simultaneous interpretation.",
    state: "announced",
    startsAt: "2027-01-28T14:00",
    minutes: 120,
    timeZone: "Asia/Tokyo",
    place: "Tōkai International House, Tokyo",
    hashtag: "AsiaPacificPartners",
    appearances: [
      {
        person: "ayumi-kuze",
        role: "opening_remarks",
        billing: "Executive Director, Tōkai International House",
      },
      {
        person: "marit-haugland",
        role: "moderator",
        billing: "Director of Programmes, Meridian Policy Institute",
      },
      {
        person: "takuma-hirabayashi",
        role: "speaker",
        billing: "Professor of International Politics, Kantō Forum on Strategic Studies",
      },
      {
        person: "imogen-tarrant",
        role: "speaker",
        billing: "Deputy Director, Yarra Centre for Alliance Studies, Melbourne",
      },
      {
        person: "chizuru-sato",
        role: "panellist",
        billing: "Senior Research Fellow, Sagami Institute for Maritime Policy, Yokohama",
      },
      {
        person: "dong-ha-pyo",
        role: "respondent",
        billing: "Director of European Studies, Namsan Institute for Security Dialogue, Seoul",
      },
    ],
    publications: ["partners-without-a-promise", "distance-is-a-policy-too"],
  },
];
