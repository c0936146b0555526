import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";

export type AgendaEditorProps = { action: FormAction; discussion: Pick<DiscussionView, "id" | "agenda"> };

/** The agenda, item by item: each has its own form and buttons, which work by keyboard and without script. */
export function AgendaEditor({ action, discussion: { id, agenda } }: AgendaEditorProps) {
  const t = useTranslations("plan.items");
  return (
    <div className="grid grid-cols-1 gap-6">
      {agenda.length === 0 && <p className="text-quiet">{t("none")}</p>}
      <ol className="grid grid-cols-1 gap-4">
        {agenda.map((item, index) => (
          <li key={item.id}>
            <ItemForm
              action={action}
              discussionId={id}
              item={item}
              number={index + 1}
              isLast={index === agenda.length - 1}
            />
          </li>
        ))}
      </ol>
      <ActionForm action={action} label={t("add")} className="grid grid-cols-1 gap-3">
        <input type="hidden" name="discussionId" value={id} />
        <input type="hidden" name="change" value="add" />
        <TextField name="title" label={t("new")} maxLength={300} autoComplete="off" required />
        <SubmitButton variant="plain" className="justify-self-start">
          {t("add")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

type ItemFormProps = {
  action: FormAction;
  discussionId: string;
  item: { id: string; title: string };
  number: number;
  isLast: boolean;
};

/** Saving stands first: it is what Enter does. */
function ItemForm({ action, discussionId, item, number, isLast }: ItemFormProps) {
  const t = useTranslations("plan.items");
  const button = (change: "rename" | "up" | "down" | "remove") => ({
    type: "submit" as const,
    name: "change",
    value: change,
    "aria-label": t(`${change}Of`, { number }),
    children: t(change),
  });
  return (
    <ActionForm action={action} label={t("item", { number })} className="grid grid-cols-1 gap-2">
      <input type="hidden" name="discussionId" value={discussionId} />
      <input type="hidden" name="itemId" value={item.id} />
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          name="title"
          label={t("item", { number })}
          defaultValue={item.title}
          maxLength={300}
          autoComplete="off"
          required
          className="min-w-0 flex-1 basis-72"
        />
        <Button {...button("rename")} />
        <Button {...button("up")} isDisabled={number === 1} />
        <Button {...button("down")} isDisabled={isLast} />
        <Button {...button("remove")} variant="danger" />
      </div>
    </ActionForm>
  );
}
