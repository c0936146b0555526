import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { FormAction } from "#components/ui/action-form.tsx";
import { askAction } from "#components/ui/ask-action.ts";
import { useIsAlive } from "#components/ui/use-is-alive.ts";

/**
 * A form's action for pages that go on living: it carries an id of its own, so that sending again what may have arrived
 * posts it once; a broken connection is an answer, with everything that was typed; and `onDone` follows a success.
 * Until the page is alive it is the server's own action, which works without script.
 */
export function useSentForm(action: FormAction, onDone: (id: string) => void): FormAction {
  const t = useTranslations("comments");
  const id = useRef("");
  const isAlive = useIsAlive();
  if (!isAlive) return action;
  return async (previous, form) => {
    id.current ||= crypto.randomUUID();
    form.set("id", id.current);
    const state = await askAction(() => action(previous, form), { form, message: t("notSent") });
    if (state.status !== "done") return state;
    const sent = id.current;
    id.current = "";
    onDone(sent);
    return state;
  };
}
