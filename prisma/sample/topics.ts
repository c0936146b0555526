import type { SampleTopic } from "./types.ts";

export const topics: SampleTopic[] = [
  { slug: "partnerships", name: "Partnerships" },
  { slug: "defence-industry", name: "Defence industry and standards" },
  { slug: "deterrence", name: "Deterrence and defence" },
  { slug: "cyber-and-technology", name: "Cyber and technology" },
  { slug: "korean-peninsula", name: "Korean Peninsula" },
  { slug: "undersea-infrastructure", name: "Undersea infrastructure" },
  { slug: "arctic", name: "Arctic" },
];
