/** What a form shows after it was sent: where it stands, a sentence, and what was typed, so that nothing is lost. */
export type FormState = {
  status: "idle" | "done" | "invalid" | "refused";
  message?: string;
  /** Field name → what is wrong with it. */
  fields?: Record<string, string>;
  /** Field name → what was typed. */
  values?: Record<string, string>;
  /** Name → what is told this once, and never again. */
  told?: Record<string, string>;
};

export const idle: FormState = { status: "idle" };
