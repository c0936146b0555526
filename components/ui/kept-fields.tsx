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
  const { place, isBack, startAfresh } = useKept(accountId && keptName(accountId, as));
  return (
    <div
      ref={place}
      role="status"
      className="flex flex-wrap items-baseline gap-x-4 text-sm text-quiet empty:hidden"
    >
      {isBack && (
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
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!name || !form) return;
    const isRestored = restoreTyping(name, form);
    setIsBack((was) => was || isRestored);
    const keep = () => keepTyping(name, form);
    form.addEventListener("input", keep);
    return () => form.removeEventListener("input", keep);
  }, [name]);
  useForgetWhenTaken(place, name);
  const startAfresh = () => {
    if (name) forgetTyping(name);
    place.current?.closest("form")?.reset();
    setIsBack(false);
  };
  return { place, isBack, startAfresh };
}

/** A form is taken when its answer says so, or when sending it led to another page. */
function useForgetWhenTaken(place: { current: HTMLElement | null }, name: string | null) {
  const { state } = useContext(FormContext);
  const sentAt = useRef<string | null>(null);
  useEffect(() => {
    sentAt.current = null;
    if (name && state.status === "done") forgetTyping(name);
  }, [state, name]);
  useEffect(() => {
    const form = place.current?.closest("form");
    const send = () => {
      sentAt.current = location.href;
    };
    form?.addEventListener("submit", send);
    return () => {
      form?.removeEventListener("submit", send);
      const from = sentAt.current;
      // The address changes after the page does.
      if (name && from) setTimeout(() => from !== location.href && forgetTyping(name), 500);
    };
  }, [place, name]);
}
