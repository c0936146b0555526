/** What one can ask to be told of: all that a group publishes, one work that is coming, or what comes out on a topic. */
export type SubjectKind = "group" | "work" | "topic";

/** What a subscription is about, as its page says it. */
export type SubscriptionSubject = {
  kind: SubjectKind;
  name: string;
  /** Of the group or the topic, from the top of the site. */
  path: string;
};
