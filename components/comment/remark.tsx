import { useTranslations } from "next-intl";
import { Blocks } from "#components/document/blocks.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import type { CommentView } from "#lib/domain/comments/types.ts";

/** One remark of a conversation. A removed one keeps its place. */
export function Remark({ remark }: { remark: CommentView }) {
  const t = useTranslations("comments");
  const { author, observer, at, model, isEdited, isRemoved } = remark;
  const name = author?.name ?? t("nobody");
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <Avatar name={name} size="sm" decorative />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{name}</span>
          {observer && <Badge>{t("observer")}</Badge>}
        </p>
        <p className="text-xs text-quiet">
          <DateTime at={new Date(at)} zone="UTC" />
          {isEdited && ` · ${t("edited")}`}
        </p>
        {isRemoved ? (
          <p className="text-quiet italic">{t("removed")}</p>
        ) : (
          <div className="remark">
            <Blocks blocks={model.blocks} drawing={{ notes: "end", all: [] }} />
          </div>
        )}
      </div>
    </div>
  );
}
