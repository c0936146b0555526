import { useId } from "react";

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
        <label htmlFor={id} className="font-medium">
          {labelHidden ? <span className="sr-only">{label}</span> : label}
        </label>
      </div>
      {detail && <p className="text-sm text-quiet">{detail}</p>}
    </div>
  );
}
