import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from "docx";

const serif = "Cambria";
const sans = "Calibri";
const quiet = "595959";

/** Names of the paragraph styles by which a text's parts are known in Word; the import knows them again. */
export const paragraphStyle = {
  title: "Title",
  byline: "Byline",
  quote: "Quote",
  callout: "Callout",
  question: "Question",
  answer: "Answer",
  answerQuote: "AnswerQuote",
  caption: "Caption",
  credit: "Credit",
  headerCell: "TableHeader",
  rule: "HorizontalRule",
  formula: "Formula",
  finding: "Finding",
  bibliography: "Bibliography",
  listContinue: (level: number) => (level === 0 ? "ListContinue" : `ListContinue${level + 1}`),
} as const;

/** Styles of words, by their names in the file. */
export const characterStyle = { code: "Code", latex: "LaTeX" } as const;

/** How a text looks in Word. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 22 },
      paragraph: { spacing: { after: 120, line: 300, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(32),
    heading2: heading(26),
    heading3: heading(22),
    title: { run: { font: sans, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
    hyperlink: { run: { color: "1F4E79", underline: {} } },
  },
  paragraphStyles: [
    paragraph("Byline", "Byline", {
      run: { font: sans, color: quiet },
      paragraph: { spacing: { after: 360 } },
    }),
    paragraph("Quote", "Quote", {
      run: { italics: false },
      paragraph: { indent: { left: 567, right: 567 } },
    }),
    paragraph("Callout", "Callout", {
      run: { font: sans },
      paragraph: { border: box(), indent: { left: 142, right: 142 } },
    }),
    paragraph("Question", "Question", {
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 240 } },
    }),
    paragraph("Answer", "Answer", {}),
    paragraph("AnswerQuote", "Answer Quote", { paragraph: { indent: { left: 567, right: 567 } } }),
    paragraph("Caption", "Caption", { run: { font: sans, size: 19 }, paragraph: { keepLines: true } }),
    paragraph("Credit", "Credit", { run: { font: sans, size: 17, color: quiet } }),
    paragraph("TableHeader", "Table Header", { run: { font: sans, bold: true, size: 20 } }),
    paragraph("HorizontalRule", "Horizontal Rule", { paragraph: { border: { bottom: line() } } }),
    paragraph("Formula", "Formula", { paragraph: { alignment: AlignmentType.CENTER } }),
    paragraph("Finding", "Finding", {
      run: { font: sans },
      paragraph: { border: { left: line(18) }, indent: { left: 284 } },
    }),
    paragraph("Bibliography", "Bibliography", { paragraph: { indent: { left: 567, hanging: 567 } } }),
    ...[0, 1, 2, 3, 4].map((level) =>
      paragraph(
        paragraphStyle.listContinue(level),
        level === 0 ? "List Continue" : `List Continue ${level + 1}`,
        {
          paragraph: { indent: { left: 567 * (level + 1) } },
        },
      ),
    ),
  ],
  characterStyles: [
    { id: "Code", name: "Code", run: { font: "Consolas", size: 20 } },
    { id: "LaTeX", name: "LaTeX", run: { font: "Consolas", size: 20 } },
  ],
};

type ParagraphLook = Omit<NonNullable<IStylesOptions["paragraphStyles"]>[number], "id" | "name">;

function paragraph(id: string, name: string, look: ParagraphLook) {
  return { id, name, basedOn: "Normal", quickFormat: true, ...look };
}

function heading(size: number) {
  return {
    run: { font: sans, size, bold: true },
    paragraph: { keepNext: true, spacing: { before: 320, after: 100 } },
  };
}

function line(size = 6) {
  return { style: BorderStyle.SINGLE, size, space: 4, color: "8C8C8C" };
}

function box() {
  return { top: line(), bottom: line(), left: line(), right: line() };
}
