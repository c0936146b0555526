import type { FormAction } from "#components/ui/action-form.tsx";
import type { EvidenceTarget } from "#lib/domain/evidence/types.ts";

/** How something becomes evidence: the findings it may be added to, and where the form goes. */
export type EvidenceUse = { targets: readonly EvidenceTarget[]; action: FormAction };
