-- Once a discussion leaves the record, nothing recorded since it began may name who was there. An administrator who read it behind
-- broken glass was not, and the group keeps seeing who that was.
CREATE OR REPLACE FUNCTION forget_who_was_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Fact"
  WHERE "subjectId" IN (SELECT id FROM "Contribution" WHERE "discussionId" = NEW.id)
    OR ("subjectId" = NEW.id AND kind LIKE 'Contribution%');
  UPDATE "Fact" SET "personId" = NULL
  WHERE "subjectId" = NEW.id AND "personId" IS NOT NULL
    AND kind NOT IN (
      'DiscussionPlanned', 'DiscussionAmended', 'DiscussionInvited', 'DiscussionPostponed', 'DiscussionResumed',
      'DiscussionCancelled', 'BreakGlassRead'
    );
  RETURN NULL;
END
$$;
