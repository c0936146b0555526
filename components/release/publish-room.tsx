import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReleaseView } from "#lib/domain/releases/types.ts";
import { Previews } from "./previews.tsx";
import { ReleaseStanding } from "./release-standing.tsx";
import { type ReleaseActions, ReleaseSteps } from "./release-steps.tsx";

export type PublishRoomProps = {
  /** The last one; null where there was none. */
  release: ReleaseView | null;
  zone: string;
  /** Of this page. */
  address: string;
  /** Of the group in the workshop. */
  group: string;
  actions: ReleaseActions;
  /** The form that asks for a release, and what stands against it; null where nothing can be published now. */
  form: ReactNode;
  /** What the public will read, or reads. */
  children: ReactNode;
};

/** Where a report or paper is published: where it stands, the next step, who may read it before, and the text itself. */
export function PublishRoom({ release, zone, address, group, actions, form, children }: PublishRoomProps) {
  const t = useTranslations("release");
  return (
    <div className="grid grid-cols-1 gap-10">
      {release && <ReleaseStanding {...{ release, zone, address, group }} />}
      {release && <ReleaseSteps {...{ release, zone, actions }} />}
      {form}
      {release && <Previews release={release} invite={actions.invite} revoke={actions.revoke} />}
      <section aria-labelledby="preview">
        <h2 id="preview" className="mb-4 font-serif text-2xl font-semibold">
          {t("preview")}
        </h2>
        <div className="rounded-lg border border-line p-5 sm:p-8">{children}</div>
      </section>
    </div>
  );
}
