import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";

export type ChangePanelProps = {
  finding: Pick<FindingView, "id" | "may">;
  /** Of the finding's page. */
  address: string;
  reopen: FormAction;
};

/** The ways to a new text, or to something in its place; nothing for whoever has neither. */
export function ChangePanel({ finding: { id, may }, address, reopen }: ChangePanelProps) {
  const revising = useTranslations("revising");
  const succession = useTranslations("succession");
  return (
    <div className="grid grid-cols-1 gap-3 empty:hidden">
      <ActionForm action={reopen} className="grid grid-cols-1 gap-2 empty:hidden">
        {may.reopen && (
          <>
            <input type="hidden" name="findingId" value={id} />
            <p className="text-sm text-quiet">{revising("reopenHint")}</p>
            <SubmitButton variant="plain" className="justify-self-start">
              {revising("reopen")}
            </SubmitButton>
          </>
        )}
      </ActionForm>
      {may.revise && (
        <Link href={`${address}/revise`} prefetch={false} className="link target justify-self-start">
          {revising("link")}
        </Link>
      )}
      {(may.succeed || may.withdraw) && (
        <Link href={`${address}/succeed`} prefetch={false} className="link target justify-self-start">
          {succession("link")}
        </Link>
      )}
    </div>
  );
}
