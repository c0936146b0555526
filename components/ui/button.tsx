"use client";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonVariant, buttonStyle } from "./button-style.ts";

export type ButtonProps = Omit<AriaButtonProps, "className" | "style"> & {
  variant?: ButtonVariant;
  className?: string;
};

/** A button that does something on this page. While `isPending` it cannot be pressed but keeps the focus. */
export function Button({ variant = "plain", className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonStyle(variant, className)} />;
}
