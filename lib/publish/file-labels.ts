import domain from "#messages/en/domain.json" with { type: "json" };
import imports from "#messages/en/imports.json" with { type: "json" };
import publication from "#messages/en/publication.json" with { type: "json" };
import type { PrintLabels } from "./docx/types.ts";

/** The words of ours that stand in a public file. Editions are printed in English so far. */
export const fileLabels: PrintLabels & { findings: string } = {
  ...imports.labels,
  findings: publication.findings,
  outcomes: {
    agreed: domain.outcome.agreed,
    agreed_with_reservations: domain.outcome.agreed_with_reservations,
    not_agreed: domain.outcome.not_agreed,
    deferred: domain.outcome.deferred,
  },
};
