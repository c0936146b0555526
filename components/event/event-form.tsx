import { useTranslations } from "next-intl";
import { TimeFields } from "#components/discussion/time-fields.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { OwnEvent } from "#lib/domain/events/types.ts";

export type EventFormProps = {
  /** As it is; null for a new one, of this group. */
  event: OwnEvent | null;
  groupId: string;
  /** The zone chosen from the start, where nothing is planned. */
  zone?: string;
  action: FormAction;
};

/** Says what an event is, when and where; for the first time or anew. */
export function EventForm({ event, groupId, zone, action }: EventFormProps) {
  const t = useTranslations("group.events");
  return (
    <ActionForm action={action} label={t("what")} className="grid grid-cols-1 gap-5">
      {event ? (
        <input type="hidden" name="eventId" value={event.id} />
      ) : (
        <input type="hidden" name="groupId" value={groupId} />
      )}
      <KeptFields as={event ? `event ${event.id}` : `event of ${groupId}`} />
      <TextField
        name="title"
        label={t("titleField")}
        defaultValue={event?.title}
        minLength={3}
        maxLength={300}
        autoComplete="off"
        required
      />
      <TimeFields planned={event ?? undefined} zone={zone} />
      <TextField
        name="place"
        label={t("place")}
        description={t("placeHint")}
        defaultValue={event?.place}
        maxLength={300}
        autoComplete="off"
        required={false}
      />
      <TextArea
        name="description"
        label={t("description")}
        description={t("descriptionHint")}
        defaultValue={event?.description}
        rows={6}
        maxLength={10_000}
        required={false}
      />
      <TextField
        name="hashtag"
        label={t("hashtag")}
        description={t("hashtagHint")}
        defaultValue={event?.hashtag ?? ""}
        maxLength={101}
        autoComplete="off"
        required={false}
      />
      <SubmitButton className="justify-self-start">{event ? t("save") : t("planSave")}</SubmitButton>
    </ActionForm>
  );
}
