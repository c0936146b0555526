export type StatementProps = { parts: readonly { heading: string; text: string }[] };

/** What the portal says of itself, in short parts. */
export function Statement({ parts }: StatementProps) {
  return (
    <div className="reading">
      {parts.map(({ heading, text }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
