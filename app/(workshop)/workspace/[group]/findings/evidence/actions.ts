"use server";
import { addEvidence } from "#lib/domain/evidence/add-evidence.ts";
import { changeEvidence } from "#lib/domain/evidence/change-evidence.ts";
import { reanchorEvidence } from "#lib/domain/evidence/reanchor-evidence.ts";
import { removeEvidence } from "#lib/domain/evidence/remove-evidence.ts";
import {
  addEvidenceSchema,
  changeEvidenceSchema,
  reanchorEvidenceSchema,
  removeEvidenceSchema,
} from "#lib/domain/evidence/schema.ts";
import { action } from "#lib/web/action.ts";

export const addEvidenceAction = action(addEvidenceSchema, addEvidence, ({ group, number, evidenceId }) => ({
  redirect: `/workspace/${group}/findings/${number}#evidence-${evidenceId}`,
}));
export const changeEvidenceAction = action(changeEvidenceSchema, changeEvidence, () => ({
  done: "evidenceChanged",
}));
export const removeEvidenceAction = action(removeEvidenceSchema, removeEvidence, () => ({
  done: "evidenceRemoved",
}));
export const reanchorEvidenceAction = action(reanchorEvidenceSchema, reanchorEvidence, () => ({
  done: "evidenceReanchored",
}));
