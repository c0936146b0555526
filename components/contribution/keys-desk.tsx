"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { downloadText } from "#components/device/save-text.ts";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import { keepKeys, keptKeys, keysIn } from "./kept-keys.ts";
import type { OwnPointActions } from "./own-point.tsx";
import { OwnPointsList } from "./own-points.tsx";
import { useOwnPoints } from "./use-own-points.ts";

export type KeysDeskProps = {
  /** The discussion's page. */
  address: string;
  discussion: Pick<DiscussionView, "id" | "agenda" | "rule" | "may">;
  accountId: string;
  actions: OwnPointActions;
};

/** What this device knows to be one's own, with its keys to take along and a way to bring some. */
export function KeysDesk({ address, discussion, accountId, actions }: KeysDeskProps) {
  const t = useTranslations("contribution");
  const place = { accountId, discussionId: discussion.id };
  const own = useOwnPoints(`${address}/own-points`, place);
  const isKeyed = discussion.rule === "not_for_attribution";
  const download = () =>
    downloadText(`${t("keys.file")}\n\n${keptKeys(place).join("\n")}\n`, "contribution-keys.txt");
  return (
    <TitledSection id="device" title={isKeyed ? t("keys.device") : t("own.title")}>
      {isKeyed && <p className="max-w-measure text-quiet">{t("own.lead.not_for_attribution")}</p>}
      <OwnPointsList {...{ own, actions, discussion }} />
      {isKeyed && (
        <>
          <Button className="justify-self-start" onPress={download}>
            {t("keys.download")}
          </Button>
          <AddKeys
            onAdd={(keys) => {
              const isKept = keepKeys(place, keys);
              own.ask();
              return isKept;
            }}
          />
        </>
      )}
    </TitledSection>
  );
}

/** @param onAdd answers whether the browser kept them */
function AddKeys({ onAdd }: { onAdd: (keys: string[]) => boolean }) {
  const t = useTranslations("contribution");
  const field = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    const keys = keysIn(field.current?.value ?? "");
    const isKept = keys.length === 0 || onAdd(keys);
    setAnswer(isKept ? t("keys.added", { count: keys.length }) : t("own.notKept"));
    if (isKept && keys.length > 0 && field.current) field.current.value = "";
  };
  return (
    <form onSubmit={add} className="grid grid-cols-1 gap-3">
      <TextArea
        ref={field}
        name="keys"
        label={t("keys.add")}
        description={t("keys.addHint")}
        rows={2}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" className="justify-self-start">
        {t("keys.addSubmit")}
      </Button>
      <p role="status">{answer}</p>
    </form>
  );
}
