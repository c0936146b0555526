"use client";
import type { LucideIcon } from "lucide-react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Button } from "./button.tsx";
import { buttonStyle } from "./button-style.ts";
import { Tooltip, TooltipTrigger } from "./tooltip.tsx";

export type ToolButtonProps = {
  icon: LucideIcon;
  /** What it does: accessible name and tooltip. */
  label: string;
  /** Keys that do the same, as shown to people: "Ctrl B". */
  keys?: string;
  isDisabled?: boolean;
  onPress: () => void;
  /** For a tool that is on or off; leave out for one that acts. */
  isSelected?: boolean;
};

/** One tool of a toolbar: an icon with its name in a tooltip. */
export function ToolButton({ icon: Icon, label, keys, isDisabled, onPress, isSelected }: ToolButtonProps) {
  const shared = { "aria-label": label, isDisabled, children: <Icon aria-hidden className="size-4.5" /> };
  return (
    <TooltipTrigger>
      {isSelected === undefined ? (
        <Button {...shared} variant="quiet" onPress={onPress} />
      ) : (
        <ToggleButton
          {...shared}
          className={buttonStyle("quiet")}
          isSelected={isSelected}
          onChange={onPress}
        />
      )}
      <Tooltip>{keys ? `${label} (${keys})` : label}</Tooltip>
    </TooltipTrigger>
  );
}
