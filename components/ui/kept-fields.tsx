"use client";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef, useState } from "react";
import { AccountContext } from "./account-context.ts";
import { Button } from "./button.tsx";
import { FormContext } from "./form-context.ts";
import { forgetTyping, keepTyping, keptName, restoreTyping } from "./kept-typing.ts";

/**
 * Stands in an ActionForm: what is typed into its text fields survives a reload, another visit and a browser that ends, on this
 * device and for one account, until it is taken.
 * @param as what the form is about; a form on a newer text has another name
 */
export function KeptFields({ as }: { as: string }) {
  const t = useTranslations("ui.kept");
  const accountId = useContext(AccountContext);
  const { state } = useContext(FormContext);
  const { place, isBack, startAfresh } = useKept(accountId && keptName(accountId, as));
  return (
    <div
      ref={place}
      role="status"
      className="flex flex-wrap items-baseline gap-x-4 text-sm text-quiet empty:hidden"
    >
      {isBack && state.status !== "done" && (
        <>
          {t("back")}
          <Button variant="quiet" onPress={startAfresh}>
            {t("startAfresh")}
          </Button>
        </>
      )}
    </div>
  );
}

function useKept(name: string | null) {
  const place = useRef<HTMLDivElement>(null);
  const [isBack, setIsBack] = useState(false);
  useForgetWhenTaken(name);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!name || !form) return;
    const isRestored = restoreTyping(name, form);
    setIsBack((was) => was || isRestored);
    const keep = () => keepTyping(name, form);
    form.addEventListener("input", keep);
    return () => form.removeEventListener("input", keep);
  }, [name]);
  const startAfresh = () => {
    if (name) forgetTyping(name);
    place.current?.closest("form")?.reset();
    setIsBack(false);
  };
  return { place, isBack, startAfresh };
}

/** The form forgets it when it is taken, whether or not it is still drawn then. A form that was posted before the scripts ran
 *  comes back with its answer, and is not filled once more. */
function useForgetWhenTaken(name: string | null) {
  const { state, kept } = useContext(FormContext);
  useEffect(() => {
    if (name && state.status === "done") forgetTyping(name);
  }, [state, name]);
  useEffect(() => {
    if (name) kept?.add(name);
    return () => {
      if (name) kept?.delete(name);
    };
  }, [name, kept]);
}
