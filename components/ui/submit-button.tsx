"use client";
import { useTranslations } from "next-intl";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button.tsx";

export type SubmitButtonProps = Omit<ButtonProps, "type" | "isPending">;

/** Sends the form around it. While it is on its way the button says so and cannot be pressed twice. */
export function SubmitButton({ variant = "primary", children, ...props }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const t = useTranslations("ui");
  return (
    <Button {...props} type="submit" variant={variant} isPending={pending}>
      {(values) => (
        <>
          {typeof children === "function" ? children(values) : children}
          {pending && <span className="sr-only">{t("working")}</span>}
        </>
      )}
    </Button>
  );
}
