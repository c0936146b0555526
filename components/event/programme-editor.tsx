import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { appearanceRoles, type OwnAppearance } from "#lib/domain/events/types.ts";

export type ProgrammeEditorProps = {
  eventId: string;
  appearances: readonly OwnAppearance[];
  /** Who can be put on it. */
  people: readonly { id: string; name: string; affiliation: string }[];
  /** There are more people than are offered, who are this many. */
  cutAt: number | null;
  action: FormAction;
};

/** Who takes part in an event, part by part: each has its own form and buttons, which work by keyboard and without script. */
export function ProgrammeEditor({ eventId, appearances, people, cutAt, action }: ProgrammeEditorProps) {
  const t = useTranslations("group.events");
  return (
    <div className="grid grid-cols-1 gap-6">
      <p className="max-w-measure text-quiet">{t("programmeMeans")}</p>
      {appearances.length === 0 && <p>{t("programmeNone")}</p>}
      <ol className="grid grid-cols-1 gap-4">
        {appearances.map((part, index) => (
          <li key={part.id}>
            <PartForm
              {...{ eventId, part, action }}
              isFirst={index === 0}
              isLast={index === appearances.length - 1}
            />
          </li>
        ))}
      </ol>
      <AddForm {...{ eventId, people, cutAt, action }} />
    </div>
  );
}

type PartFormProps = {
  eventId: string;
  part: OwnAppearance;
  isFirst: boolean;
  isLast: boolean;
  action: FormAction;
};

/** Saving stands first: it is what Enter does. */
function PartForm({ eventId, part: { id, name, role, billing }, isFirst, isLast, action }: PartFormProps) {
  const t = useTranslations("group.events");
  const button = (change: "say" | "up" | "down" | "remove") => ({
    type: "submit" as const,
    name: "change",
    value: change,
    "aria-label": t(`${change}Of`, { name }),
    children: t(change),
  });
  return (
    <ActionForm action={action} label={t("part", { name })} className="grid grid-cols-1 gap-2">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="appearanceId" value={id} />
      <p className="font-medium break-words">{name}</p>
      <div className="flex flex-wrap items-end gap-2">
        <RoleField role={role} />
        <TextField
          name="billing"
          label={t("billing")}
          defaultValue={billing}
          maxLength={300}
          autoComplete="off"
          required={false}
          className="min-w-0 flex-1 basis-72"
        />
        <Button {...button("say")} />
        <Button {...button("up")} isDisabled={isFirst} />
        <Button {...button("down")} isDisabled={isLast} />
        <Button {...button("remove")} variant="danger" />
      </div>
    </ActionForm>
  );
}

function RoleField({ role = "speaker" }: { role?: OwnAppearance["role"] }) {
  const t = useTranslations("group.events");
  const roles = useTranslations("domain.appearance");
  const options = appearanceRoles.map((value) => ({ value, label: roles(value) }));
  return (
    <Select name="role" label={t("role")} options={options} defaultValue={role} required className="w-48" />
  );
}

function AddForm({ eventId, people, cutAt, action }: Omit<ProgrammeEditorProps, "appearances">) {
  const t = useTranslations("group.events");
  const options = people.map(({ id, name, affiliation }) => ({
    value: id,
    label: affiliation ? `${name}, ${affiliation}` : name,
  }));
  return (
    <ActionForm action={action} label={t("add")} className="grid max-w-measure grid-cols-1 gap-4">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="change" value="add" />
      <KeptFields as={`programme ${eventId}`} />
      <Select
        name="personId"
        label={t("person")}
        description={cutAt === null ? t("personHint") : t("personCut", { most: cutAt })}
        placeholder={t("nobody")}
        options={options}
      />
      <TextField
        name="name"
        label={t("name")}
        description={t("nameHint")}
        maxLength={120}
        autoComplete="off"
        required={false}
      />
      <RoleField />
      <TextField
        name="billing"
        label={t("billing")}
        description={t("billingHint")}
        maxLength={300}
        autoComplete="off"
        required={false}
      />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("add")}
      </SubmitButton>
    </ActionForm>
  );
}
