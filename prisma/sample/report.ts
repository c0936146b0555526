import type { SampleReport } from "./types.ts";

export const report: SampleReport = {
  group: "asia-pacific-partners",
  slug: "near-partners-at-a-distance",
  title: "Near Partners at a Distance: NATO and Australia, Japan, New Zealand and South Korea",
  standfirst:
    "What the four partnerships do, what they can be expected to bear, and what the programmes after 2026 should contain.",
  state: "drafting",
  foreword: `This report took the group eighteen months and two changes of its own name. Where it could not agree, it says so, in the words of those who see it otherwise.

Its members write in a personal capacity. What they were told in confidence is in it without anybody’s name.`,
  forewordBy: "The moderator of the group",
  text: "near-partners-at-a-distance.md",
  findings: [1, 2, 3, 4, 5],
  papers: ["partners-without-a-promise", "second-contracts"],
};
