export const reportStates = [
  "outline",
  "drafting",
  "review",
  "revising",
  "final_draft",
  "sign_off",
  "approved",
  "scheduled",
  "published",
] as const;
export type ReportState = (typeof reportStates)[number];

export const reportVerbs = [
  "read",
  "readVersions",
  "comment",
  "suggest",
  "edit",
  "publish",
  "revise",
] as const;
export type ReportVerb = (typeof reportVerbs)[number];

export type ReportView = {
  id: string;
  groupId: string;
  documentId: string;
  slug: string;
  title: string;
  standfirst: string;
  state: ReportState;
  may: Record<ReportVerb, boolean>;
};
