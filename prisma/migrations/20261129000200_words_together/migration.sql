-- Words that are asked for together, as "in one phrase". The index of words finds every text that has both somewhere, and each of them
-- must then be read for where its words stand; for words that are in nearly every text that is nearly every text. This index knows
-- which words follow one another, by number: a few texts share a number without sharing the words, and those alone are read.

CREATE FUNCTION word_pair(word text, following text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT pg_catalog.hashtext(word || ' ' || following) & 65535
$$;

-- Of a text: the numbers of all its words that follow one another.
CREATE FUNCTION word_pairs(vector tsvector) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT public.word_pair(word, following)), '{}')
  FROM (
    SELECT lexeme AS word, place,
      lead(lexeme) OVER by_place AS following, lead(place) OVER by_place AS following_place
    FROM unnest(vector) AS words, unnest(positions) AS place
    WINDOW by_place AS (ORDER BY place)
  ) AS neighbours
  WHERE following_place = place + 1
$$;

-- Of a query: the numbers that every text must have which answers it. None where it offers alternatives or leaves words out, and
-- none for words with a quotation mark in them.
CREATE FUNCTION asked_pairs(query tsquery) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(public.word_pair(trim(word, ''''), trim(following, ''''))), '{}')
  FROM (
    SELECT word, lead(word) OVER (PARTITION BY phrases.place ORDER BY words.place) AS following
    FROM string_to_table(query::text, ' & ') WITH ORDINALITY AS phrases(phrase, place),
      string_to_table(phrase, ' <-> ') WITH ORDINALITY AS words(word, place)
  ) AS neighbours
  WHERE word ~ '^''[^'']+''$' AND following ~ '^''[^'']+''$'
    AND regexp_replace(query::text, '''([^'']|'''')*''', '', 'g') !~ '[|!]'
$$;

CREATE INDEX "Edition_word_pairs_idx" ON "Edition" USING GIN (word_pairs("search"));

-- As before, and by which words follow one another where the query says so: by that index alone, because the planner takes it for as
-- good to ask the index of words as well.
CREATE OR REPLACE FUNCTION editions_with(words text, pairs text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 2000
  SET enable_seqscan = off AS $$
DECLARE
  query tsquery := websearch_to_tsquery('public.colloquy', words);
  together int[] := asked_pairs(query);
BEGIN
  IF cardinality(pairs) = 0 THEN
    IF cardinality(together) > 0 THEN
      RETURN QUERY
        WITH near AS MATERIALIZED (
          SELECT id, search FROM "Edition" WHERE state::text = 'public' AND word_pairs(search) @> together
        )
        SELECT id FROM near WHERE search @@ query;
    ELSIF querytree(query) NOT IN ('', 'T') THEN
      RETURN QUERY SELECT id FROM "Edition" WHERE state::text = 'public' AND search @@ query;
    END IF;
  ELSIF numnode(query) = 0 THEN
    RETURN QUERY SELECT id FROM "Edition" WHERE state::text = 'public' AND bigrams @> pairs;
  ELSE
    RETURN QUERY SELECT id FROM "Edition" WHERE state::text = 'public' AND bigrams @> pairs AND search @@ query;
  END IF;
END
$$;
