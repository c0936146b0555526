"use client";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import type { ButtonVariant } from "#components/ui/button-style.ts";
import { FormMessage } from "#components/ui/form-message.tsx";

/** What the browser is asked for: a new passkey, or one that it keeps. */
export type PasskeyCeremony =
  | { create: PublicKeyCredentialCreationOptionsJSON }
  | { get: PublicKeyCredentialRequestOptionsJSON };

export type PasskeyButtonProps = { ceremony: PasskeyCeremony; label: string; variant?: ButtonVariant };

type Trouble = "given" | "known" | "unable";

/**
 * Stands in a form: when it is sent, asks the browser for a passkey first and sends its answer along as `credential`. Needs
 * script by nature; what it needs more is loaded when it is pressed.
 */
export function PasskeyButton({ ceremony, label, variant = "plain" }: PasskeyButtonProps) {
  const t = useTranslations("security.passkeys");
  const answer = useRef<HTMLInputElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { pending } = useFormStatus();
  const ask = useEffectEvent(async (input: HTMLInputElement) => {
    setAsking(true);
    setTrouble(null);
    const asked = await askBrowser(ceremony);
    setAsking(false);
    if ("trouble" in asked) return setTrouble(asked.trouble);
    input.value = asked.credential;
    input.form?.requestSubmit();
    input.value = ""; // once sent, it is worth nothing any more
  });
  useEffect(() => {
    const input = answer.current;
    const askFirst = (event: Event) => {
      if (!input || input.value) return;
      event.preventDefault();
      event.stopPropagation(); // or the form would be sent by its action
      void ask(input);
    };
    const form = input?.form;
    form?.addEventListener("submit", askFirst);
    return () => form?.removeEventListener("submit", askFirst);
  }, []);
  return (
    <div className="grid justify-items-start gap-3">
      <input ref={answer} type="hidden" name="credential" />
      <Button type="submit" className="needs-script" variant={variant} isPending={isAsking || pending}>
        {label}
      </Button>
      <p role="status" className="text-sm text-quiet empty:hidden">
        {isAsking && t("waiting")}
      </p>
      {trouble && <FormMessage tone="problem">{t(trouble)}</FormMessage>}
      <noscript>
        <p className="max-w-measure text-sm text-quiet">{t("needsScript")}</p>
      </noscript>
    </div>
  );
}

async function askBrowser(ceremony: PasskeyCeremony): Promise<{ credential: string } | { trouble: Trouble }> {
  try {
    const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
    if (!("PublicKeyCredential" in window)) return { trouble: "unable" };
    const credential =
      "create" in ceremony
        ? await startRegistration({ optionsJSON: ceremony.create })
        : await startAuthentication({ optionsJSON: ceremony.get });
    return { credential: JSON.stringify(credential) };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** Whoever turns away, and whoever has no such passkey, are the same to a page. */
function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidStateError") return "known";
  return name === "SecurityError" || name === "NotSupportedError" ? "unable" : "given";
}
