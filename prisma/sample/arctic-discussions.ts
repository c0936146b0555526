import type { SampleDiscussion } from "./types.ts";

const group = "arctic-security";

export const arcticDiscussions: SampleDiscussion[] = [
  {
    slug: "what-moves-north",
    group,
    title: "What moves north, and what it waits for",
    rule: "on_the_record",
    state: "summary_agreed",
    startsAt: "2025-04-24T09:00",
    minutes: 240,
    timeZone: "Europe/Helsinki",
    place: "Northern Institute for Border Studies, Rovaniemi",
    agenda: ["Following a load: who handles it, and where", "Harbours that freeze and harbours that do not"],
    contributions: [
      {
        agendaItem: 1,
        speaker: "katri-vuolijarvi",
        body: "I planned railways for three years and never once asked who would sweep the snow off the reloading track. I assumed that somebody did.",
      },
      {
        agendaItem: 1,
        speaker: "asa-rimfors",
        body: "In our yard it is two men, and both of them are in the same reserve battalion. On the day when the yard matters most they will be elsewhere.",
      },
      {
        agendaItem: 2,
        speaker: "chihaya-onodera",
        body: "Our northern harbours are kept open by paying for tugs that mostly lie still. Since the fishing fleet may use them on quiet days, nobody has proposed to save the money.",
      },
      {
        agendaItem: 2,
        speaker: "torgunn-vassbotn",
        body: "We have no ice and forty quays, of which six have a road that a lorry should use. Counting quays is a way of not counting roads.",
      },
    ],
    summary: `Members reported on the loads that they had followed. In each case more time was lost where the load changed hands than on the way, and in two cases nobody could say who owned the crane.

On harbours, the practice of northern Japan was described and found instructive. It was pointed out that the difficulty on the Norwegian coast is another one: quays without roads.

The group commissioned a paper on the border at Tornio and asked that it should begin with the yard.`,
  },
  {
    slug: "whose-ground",
    group,
    title: "On whose ground",
    rule: "not_for_attribution",
    state: "summary_agreed",
    startsAt: "2025-09-11T09:30",
    minutes: 210,
    timeZone: "America/Nuuk",
    place: "Inland Ice Policy Forum, Nuuk",
    agenda: ["Being consulted, and when", "The agreement of 1951"],
    contributions: [
      {
        agendaItem: 1,
        body: "We have been consulted about every fence. What we would like to be asked about is the line, while it is still in pencil.",
      },
      {
        agendaItem: 1,
        body: "A stand-by contract in the large port is read in the small ones as an advertisement for jobs. The pilots move, and the coast between is closed.",
      },
      {
        agendaItem: 2,
        body: "Nobody should take an old agreement out of its drawer who is not sure of being able to put it back. There are people waiting for it to be on the table.",
      },
      {
        agendaItem: 2,
        body: "It is a strange text to be defended by, when one was nowhere asked to sign it.",
      },
    ],
    summary: `The discussion was held not for attribution. The group agreed on the following record.

Consultation was said to come too late in all countries concerned, when the route has been chosen. There was wide agreement that asking earlier serves those who plan as well as those who are asked.

On the agreement of 1951 two views were put, and neither moved the other. One holds that those on whose ground it applies should be a party to what replaces it. The other fears what may be changed once it is open.`,
  },
];
