/** The kinds of publication there are. */
export const publicationTypes = [
  "report",
  "expert_paper",
  "analysis",
  "bulletin",
  "question_and_answer",
] as const;
export type PublicationType = (typeof publicationTypes)[number];
