import type { SampleEarlier } from "./types.ts";

export const earlier: SampleEarlier[] = [
  {
    slug: "a-desk-in-brussels",
    group: "asia-pacific-partners",
    type: "bulletin",
    series: { name: "Meridian Bulletin", number: "9" },
    title: "A Desk in Brussels: What Partners’ Missions to NATO Are For",
    standfirst:
      "Four partners keep officers at the headquarters. Whether it is worth the rent is decided by who reads them at home.",
    authors: [
      { person: "etienne-delvaux", affiliation: "Research Fellow, Meridian Policy Institute, Brussels" },
    ],
    topics: ["partnerships"],
    publishedOn: "2019-11-14",
    originalUrl: "https://www.example.org/bulletins/9",
    broughtInOn: "2026-10-08",
    by: "marit-haugland",
    text: "a-desk-in-brussels.html",
  },
];
