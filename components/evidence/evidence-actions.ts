import type { FormAction } from "#components/ui/action-form.tsx";

/** What can be done with a piece of evidence. */
export type EvidenceActions = Record<"change" | "remove" | "reanchor", FormAction>;
