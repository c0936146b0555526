import { canonicalJson } from "#lib/base/canonical-json.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { CommissionDays } from "./types.ts";

/** What a moderator asks for. */
export type Asked = CommissionDays & {
  title: string;
  brief: string;
  perspective: string;
  expectedMonth: Date | null;
};

/** Stands for what is asked as it is now: a form that changes it says what it changes. */
export function commissionStamp(asked: Asked): string {
  const { title, brief, perspective } = asked;
  const days = [asked.answerBy, asked.outlineDueOn, asked.draftDueOn, asked.dueOn, asked.expectedMonth];
  const told = days.map((day) => day?.toISOString() ?? null);
  return hashOf(canonicalJson({ title, brief, perspective, told })).slice(0, 16);
}
