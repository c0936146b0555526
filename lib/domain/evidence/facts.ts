/** What is recorded of a finding's evidence; the subject is the finding, `evidence` the piece. */
export const evidenceFacts = [
  "EvidenceAdded",
  "EvidenceChanged",
  "EvidenceRemoved",
  "EvidenceReanchored",
] as const;
export type EvidenceFact = (typeof evidenceFacts)[number];
