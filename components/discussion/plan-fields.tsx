import { useTranslations } from "next-intl";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import { TimeFields } from "./time-fields.tsx";

export type PlanFieldsProps = {
  /** As it is planned now. */
  discussion?: Pick<
    DiscussionView,
    "title" | "startsAt" | "endsAt" | "timeZone" | "place" | "link" | "briefing"
  >;
  zone?: string;
};

/** What a plan says: title, time, place, link and briefing. */
export function PlanFields({ discussion, zone }: PlanFieldsProps) {
  const t = useTranslations("plan");
  return (
    <>
      <TextField
        name="title"
        label={t("name")}
        defaultValue={discussion?.title}
        minLength={3}
        maxLength={200}
        autoComplete="off"
        required
      />
      <TimeFields planned={discussion} zone={zone} />
      <TextField
        name="place"
        label={t("place")}
        defaultValue={discussion?.place}
        maxLength={200}
        autoComplete="off"
        required={false}
      />
      <TextField
        type="url"
        name="link"
        label={t("link")}
        description={t("linkHint")}
        defaultValue={discussion?.link}
        maxLength={1_000}
        autoComplete="off"
        required={false}
      />
      <TextArea
        name="briefing"
        label={t("briefing")}
        description={t("briefingHint")}
        defaultValue={discussion?.briefing}
        rows={6}
        maxLength={20_000}
        required={false}
      />
    </>
  );
}
