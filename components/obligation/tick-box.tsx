import { useId } from "react";
import { classNames } from "#components/ui/class-names.ts";

export type TickBoxProps = {
  name: string;
  value: string;
  label: string;
  /** A line below the label. */
  detail?: string;
  /** True where what stands beside it says the same. */
  labelHidden?: boolean;
};

/** One of many that can be ticked. */
export function TickBox({ name, value, label, detail, labelHidden = false }: TickBoxProps) {
  const id = useId();
  return (
    <div className="min-w-0">
      <div className="choice">
        <input id={id} type="checkbox" name={name} value={value} />
        <label htmlFor={id} className={classNames("font-medium", labelHidden && "sr-only")}>
          {label}
        </label>
      </div>
      {detail && <p className="text-sm text-quiet">{detail}</p>}
    </div>
  );
}
