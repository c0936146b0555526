import type { SampleFigure } from "./types.ts";

/** Figures by the name that stands for them in a text: `{{figure:NAME}}`, alone in a paragraph. */
export const figures: Record<string, SampleFigure> = {
  programmes: {
    file: "programmes.png",
    alt: "Four bars on a line of years. First programmes began in New Zealand and South Korea in 2012, in Australia in 2013 and in Japan in 2014. Tailored programmes took over in 2023, in New Zealand in 2024, and all four end with 2026.",
    caption: "Individual programmes between NATO and the four partners, by year.",
    credit: "Drawn by the authors from the published programmes.",
  },
  "two-records": {
    file: "two-records.png",
    alt: "Two lines from 2023 to 2026. Baltic Sea: damage to Balticconnector in October 2023 and by the Eagle S in December 2024; the court in Helsinki dismisses the case in October 2025. Around Taiwan: the Matsu cables in February 2023, the Hong Tai 58 in February 2025; the court in Tainan gives three years in June 2025.",
    caption: "Damage and judgments in two seas. Dots are damage, squares are judgments.",
    credit: "",
  },
};
