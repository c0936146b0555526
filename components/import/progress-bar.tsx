/** How far something is, in words for those who do not see the bar. */
export function ProgressBar({ label, percent }: { label: string; percent: number }) {
  return (
    <div className="grid gap-1.5" role="status">
      <p>
        {label} <span className="text-quiet tabular-nums">{percent} %</span>
      </p>
      <progress value={percent} max={100} aria-label={label} className="h-2 w-full accent-accent" />
    </div>
  );
}
