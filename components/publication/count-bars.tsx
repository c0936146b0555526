export type CountBarsProps = {
  label: string;
  counts: readonly { label: string; count: number }[];
};

/** How many of each: a table whose numbers are drawn as bars too. What does not occur is left out. */
export function CountBars({ label, counts }: CountBarsProps) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table className="mt-3 w-full max-w-measure text-sm">
      <caption className="sr-only">{label}</caption>
      <tbody>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ label: name, count }) => (
            <tr key={name}>
              <th scope="row" className="w-40 py-1 pe-3 text-start font-normal">
                {name}
              </th>
              <td className="w-12 py-1 pe-3 text-end tabular-nums">{count}</td>
              <td className="py-1">
                <svg aria-hidden="true" className="block h-3 w-full" focusable="false">
                  <rect
                    width={`${Math.round((count / most) * 100)}%`}
                    height="100%"
                    className="fill-accent"
                  />
                </svg>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
