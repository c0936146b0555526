import type { SampleReport } from "./types.ts";

export const report: SampleReport = {
  group: "asia-pacific-partners",
  slug: "near-partners-at-a-distance",
  title: "Near Partners at a Distance: NATO and Australia, Japan, New Zealand and South Korea",
  standfirst:
    "What the four partnerships do, what they can be expected to bear, and what the programmes after 2026 should contain.",
  state: "drafting",
  summary: `The four partnerships are useful and they are not alliances. What they can bear is decided less by declarations than by people who know each other’s numbers, and by industry that can deliver twice.

The report says where cooperation strengthens deterrence, where it does not, and what the programmes after 2026 should contain.`,
  text: "near-partners-at-a-distance.md",
  findings: [1, 2, 3, 4, 5],
  papers: ["partners-without-a-promise", "second-contracts"],
};
