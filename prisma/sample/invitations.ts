import type { SampleInvitation } from "./types.ts";

/** One that waits for an answer, and one that was declined. Nobody has their links. */
export const invitations: SampleInvitation[] = [
  {
    group: "asia-pacific-partners",
    by: "marit-haugland",
    email: "hana.wiremu@example.org",
    name: "Hana Wiremu",
    role: "expert",
    perspective: "New Zealand",
    word: "Your paper on search and rescue in the Southern Ocean is why we ask: nobody in the group can speak to it.",
    sentDaysAgo: 3,
  },
  {
    group: "asia-pacific-partners",
    by: "marit-haugland",
    email: "lars.nyqvist@example.org",
    name: "Lars Nyqvist",
    role: "observer",
    perspective: "Sweden",
    word: "",
    sentDaysAgo: 9,
    declined: { daysAgo: 7, word: "I take up another post in January and would not do the group justice." },
  },
];
