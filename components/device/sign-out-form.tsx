"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ComponentProps, type FormEvent, type ReactNode, useRef, useState } from "react";
import { forgetDevice } from "./forget-device.ts";
import { listUnsentTexts, type UnsentText } from "./kept-texts.ts";

// Hardly ever needed, and every page of the workshop has this form.
const LeaveUnsentDialog = dynamic(() =>
  import("./leave-unsent-dialog.tsx").then((module) => module.LeaveUnsentDialog),
);

export type SignOutFormProps = {
  /** The form action that ends the sign-in, or its address. */
  action: ComponentProps<"form">["action"];
  className?: string;
  children: ReactNode;
};

const acknowledgedWithinMs = 2000;

/** Signs out and leaves nothing on this device. Asks first where words would be lost by it. */
export function SignOutForm({ action, className, children }: SignOutFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const isForgotten = useRef(false);
  const [unsent, setUnsent] = useState<UnsentText[]>([]);
  const [isWithoutNetwork, setWithoutNetwork] = useState(false);
  const t = useTranslations("offline.signOut");
  const leave = async () => {
    setUnsent([]);
    await forgetDevice().catch(() => undefined); // a browser that refuses to forget must not keep anybody signed in
    isForgotten.current = true;
    form.current?.requestSubmit();
  };
  const askFirst = (event: FormEvent) => {
    if (isForgotten.current) return;
    event.preventDefault();
    setWithoutNetwork(!navigator.onLine);
    if (!navigator.onLine) return;
    void findUnsent().then((found) => (found.length > 0 ? setUnsent(found) : leave()));
  };
  const method = typeof action === "string" ? "post" : undefined;
  return (
    <>
      <form ref={form} {...{ action, method, className }} onSubmit={askFirst}>
        {children}
      </form>
      {isWithoutNetwork && <p role="alert">{t("noConnection")}</p>}
      {unsent.length > 0 && <LeaveUnsentDialog texts={unsent} onLeave={leave} onStay={() => setUnsent([])} />}
    </>
  );
}

/** What was typed a moment ago may be on its way. */
async function findUnsent(): Promise<UnsentText[]> {
  const list = () => listUnsentTexts().catch(() => []);
  if ((await list()).length === 0) return [];
  await new Promise((resolve) => setTimeout(resolve, acknowledgedWithinMs));
  return list();
}
