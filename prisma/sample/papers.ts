import type { SamplePaper } from "./types.ts";

export const papers: SamplePaper[] = [
  {
    slug: "partners-without-a-promise",
    commission: "tailored-programmes",
    title: "Partners Without a Promise: What Four Tailored Programmes Can Carry",
    abstract:
      "NATO's programmes with Australia, Japan and South Korea end in 2026. The paper compares them with the practice of meeting as four, reviews the liaison office in Tokyo that was never opened, and argues that the next programmes should be shorter, name those who will use them, and promise nothing about defence.",
    state: "published",
    text: "partners-without-a-promise.md",
  },
  {
    slug: "second-contracts",
    commission: "korean-equipment-in-europe",
    title: "Second Contracts: South Korean Equipment in European Armies",
    abstract:
      "European purchases of South Korean tanks, howitzers and rockets since 2022 were fast. Whether they deter depends on data, depots and ammunition, which were left to later contracts. With Poland as the main case and Norway for comparison, the paper states what belongs in a first contract and what NATO can contribute.",
    state: "published",
    text: "second-contracts.md",
  },
  {
    slug: "one-theatre-or-two",
    commission: "russia-and-north-korea",
    title: "One Theatre or Two? Russia, North Korea and the Case for Shared Assessment",
    abstract:
      "Military cooperation between Russia and North Korea is assessed separately in Brussels, in Seoul and Tokyo, and among the English-speaking partners. The paper proposes a standing assessment drafted jointly by NATO and the four partners, with a public version once a year, and answers four objections.",
    state: "in_review",
    text: "one-theatre-or-two.md",
  },
  {
    slug: "cables-between-two-seas",
    commission: "undersea-cables",
    title: "Cables Between Two Seas: The Baltic and the East China Sea",
    abstract:
      "Two seas, the same kind of ship, opposite records: the Baltic states respond quickly and rarely convict, while around Taiwan the reverse has been true. The paper asks what could be exchanged within three days of suspected deliberate damage.",
    state: "drafting",
    text: "cables-between-two-seas.md",
  },
  {
    slug: "two-gauges-one-bridge",
    commission: "tornio-and-haparanda",
    title: "Two Gauges, One Bridge: What the Line through Tornio Can Carry",
    abstract:
      "What limits the crossing between the Finnish and the Swedish railways is not the gauge but the yard. Reloading can be made ready in two budget years; new track cannot be finished in ten.",
    state: "published",
    text: "two-gauges-one-bridge.md",
  },
];
