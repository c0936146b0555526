/** Topics, each leading to what is published on it. */
export function TopicLinks({ topics }: { topics: readonly { slug: string; name: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {topics.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/topics/${slug}`} className="link target inline-flex items-center">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
