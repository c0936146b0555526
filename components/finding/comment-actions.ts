import type { FormAction } from "#components/ui/action-form.tsx";

/** What can be done with comments on a finding. */
export type CommentActions = Record<"add" | "edit" | "remove" | "settle", FormAction>;
