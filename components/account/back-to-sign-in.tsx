/** The way back to the sign-in, and from there to where one was going. */
export function BackToSignIn({ destination, label }: { destination: string; label: string }) {
  return (
    <p className="mt-6">
      <a
        href={`/sign-in?next=${encodeURIComponent(destination)}`}
        className="link target inline-flex items-center"
      >
        {label}
      </a>
    </p>
  );
}
