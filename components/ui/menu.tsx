"use client";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Button } from "./button.tsx";
import type { ButtonVariant } from "./button-style.ts";

export type MenuProps = {
  /** What the button shows. */
  label: ReactNode;
  /** The button's accessible name, where it shows an icon alone. */
  accessibleLabel?: string;
  variant?: ButtonVariant;
  /** `MenuItem`s. */
  children: ReactNode;
};

/** A button that opens a list of things to do. For links that must work without script, use `Disclosure`. */
export function Menu({ label, accessibleLabel, variant = "quiet", children }: MenuProps) {
  return (
    <MenuTrigger>
      <Button variant={variant} aria-label={accessibleLabel}>
        {label}
      </Button>
      <Popover className="min-w-48 rounded-lg border border-line bg-raised p-1 text-ink shadow-overlay">
        <AriaMenu className="outline-hidden">{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export type MenuItemProps = {
  children: string;
  icon?: ReactNode;
  onAction?: () => void;
  href?: string;
  isDisabled?: boolean;
};

export function MenuItem({ children, icon, ...item }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...item}
      textValue={children}
      className="target flex cursor-pointer items-center gap-2 rounded-sm px-3 py-1.5 text-ink focus:bg-sunken disabled:text-quiet"
    >
      {icon}
      {children}
    </AriaMenuItem>
  );
}
