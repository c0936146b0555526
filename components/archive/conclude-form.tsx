import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { isAllDone, type StillOpen } from "#lib/domain/archives/rules.ts";

export type ConcludeFormProps = {
  action: FormAction;
  group: { id: string; slug: string };
  open: StillOpen;
};

/** Ends the work of the group: what still waits, or the word of conclusion that is the second thought. */
export function ConcludeForm({ action, group, open }: ConcludeFormProps) {
  const t = useTranslations("archive.conclude");
  return (
    <div className="grid max-w-measure grid-cols-1 gap-4">
      <p>{t("lead")}</p>
      {isAllDone(open) ? (
        <ActionForm action={action} label={t("title")}>
          <input type="hidden" name="groupId" value={group.id} />
          <TextArea
            name="conclusion"
            label={t("word")}
            description={t("wordHint")}
            rows={5}
            maxLength={5_000}
            required
          />
          <KeptFields as={`conclude:${group.id}`} />
          <p className="text-sm text-quiet">{t("back")}</p>
          <SubmitButton variant="danger" className="justify-self-start">
            {t("submit")}
          </SubmitButton>
        </ActionForm>
      ) : (
        <StillWaiting slug={group.slug} open={open} />
      )}
    </div>
  );
}

const rooms: Record<keyof StillOpen, string> = {
  releases: "report",
  signOffs: "report/sign-off",
  calls: "findings",
  rounds: "overview",
  commissions: "papers",
  discussions: "discussions",
};

/** Each with the way to where it is brought to its end. */
function StillWaiting({ slug, open }: { slug: string; open: StillOpen }) {
  const t = useTranslations("archive.conclude");
  const waiting = (Object.keys(rooms) as (keyof StillOpen)[]).filter((kind) => open[kind] > 0);
  return (
    <>
      <p>{t("waiting")}</p>
      <ul className="grid gap-1">
        {waiting.map((kind) => (
          <li key={kind}>
            <a href={`/workspace/${slug}/${rooms[kind]}`} className="link target inline-flex items-center">
              {t(`open.${kind}`, { count: open[kind] })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
