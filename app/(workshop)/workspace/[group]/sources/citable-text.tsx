import type { ReactNode } from "react";
import { CitableSources } from "#components/editor/citation/citable-sources.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listCitable } from "#lib/domain/sources/queries.ts";

export type CitableTextProps = {
  actor: SignedInActor;
  group: { id: string; slug: string };
  documentId: string;
  /** Of the text, in the workshop. */
  address: string;
  children: ReactNode;
};

/** Gives the editor below what can be cited in the text. */
export async function CitableText({ actor, group, documentId, address, children }: CitableTextProps) {
  const citable = await listCitable(actor, { groupId: group.id, documentId });
  return (
    <CitableSources
      citable={citable}
      libraryAddress={`${address}/sources`}
      listAddress={`/workspace/${group.slug}/sources/citable?text=${documentId}`}
    >
      {children}
    </CitableSources>
  );
}
