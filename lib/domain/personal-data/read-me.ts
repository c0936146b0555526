/** Stands first in an export. */
export const exportReadMe = (name: string) => `What is kept here of ${name}.

index.html      all of it for reading
data/           the same as JSON, one file a kind
texts/papers/   papers you wrote, as Markdown, in the groups you are still in

Not in it is what nobody here knows to be yours: contributions to discussions that are not for attribution, remarks on their
summaries, and answers to sense-checks are kept without any name. The browser you spoke with holds the keys of your own
contributions; a discussion's page shows them there as yours.
`;
