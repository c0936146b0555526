import type { SampleReport } from "./types.ts";

export const report: SampleReport = {
  group: "asia-pacific-partners",
  slug: "near-partners-at-a-distance",
  title: "Near Partners at a Distance: NATO and Australia, Japan, New Zealand and South Korea",
  standfirst:
    "What the four partnerships do, what they can be expected to bear, and what the programmes after 2026 should contain.",
  state: "drafting",
  text: "near-partners-at-a-distance.md",
  findings: [1, 2, 3, 4, 5],
  papers: ["partners-without-a-promise", "second-contracts"],
};
