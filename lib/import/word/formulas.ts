import { childOf, childrenOf, type XmlElement } from "./xml.ts";

/** A formula of Word (OMML) as LaTeX. What LaTeX has no word for stays as the letters it holds.
 *  Source: ECMA-376-1, part 22.1. */
export function latexOf(formula: XmlElement): string {
  return inside(formula).replace(/\s+/g, " ").trim();
}

function inside(parent: XmlElement | undefined): string {
  return (parent?.children ?? []).map((child) => (typeof child === "string" ? "" : write(child))).join("");
}

function part(parent: XmlElement, name: string): string {
  return inside(childOf(parent, name)).trim();
}

const writers: Record<string, (node: XmlElement) => string> = {
  "m:r": run,
  "m:f": fraction,
  "m:sSup": (node) => `${base(node)}^{${part(node, "m:sup")}}`,
  "m:sSub": (node) => `${base(node)}_{${part(node, "m:sub")}}`,
  "m:sSubSup": (node) => `${base(node)}_{${part(node, "m:sub")}}^{${part(node, "m:sup")}}`,
  "m:sPre": (node) => `{}_{${part(node, "m:sub")}}^{${part(node, "m:sup")}}${part(node, "m:e")}`,
  "m:rad": root,
  "m:nary": largeOperator,
  "m:d": brackets,
  "m:func": (node) => `${part(node, "m:fName")} ${group(part(node, "m:e"))}`,
  "m:limLow": (node) => `${operator(part(node, "m:e"))}_{${part(node, "m:lim")}}`,
  "m:limUpp": (node) => `${operator(part(node, "m:e"))}^{${part(node, "m:lim")}}`,
  "m:acc": accent,
  "m:bar": bar,
  "m:groupChr": brace,
  "m:m": matrix,
  "m:eqArr": rows,
  "m:borderBox": (node) => `\\boxed{${part(node, "m:e")}}`,
};

function write(node: XmlElement): string {
  const writer = writers[node.name];
  if (writer) return writer(node);
  return node.name.endsWith("Pr") ? "" : inside(node);
}

const functionNames = new Set(
  "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh exp ln log lim max min sup inf det gcd arg dim ker Pr".split(
    " ",
  ),
);

function run(node: XmlElement): string {
  const text = childrenOf(node, "m:t")
    .flatMap(({ children }) => children)
    .filter((child) => typeof child === "string")
    .join("");
  const properties = childOf(node, "m:rPr");
  if (functionNames.has(text)) return `\\${text} `;
  if (childOf(properties, "m:nor")) return `\\text{${text}}`;
  const script = childOf(properties, "m:scr")?.attributes["m:val"];
  const alphabet = { "double-struck": "mathbb", script: "mathcal", fraktur: "mathfrak" }[script ?? ""];
  if (alphabet) return `\\${alphabet}{${escaped(text)}}`;
  const isUpright = childOf(properties, "m:sty")?.attributes["m:val"] === "p" && /^\p{L}{2,}$/u.test(text);
  return isUpright ? `\\mathrm{${text}}` : escaped(text);
}

const symbols: Record<string, string> = {
  ...{
    "×": "times",
    "÷": "div",
    "±": "pm",
    "∓": "mp",
    "·": "cdot",
    "⋅": "cdot",
    "∗": "ast",
    "→": "to",
    "⇒": "Rightarrow",
  },
  ...{
    "≤": "le",
    "≥": "ge",
    "≠": "ne",
    "≈": "approx",
    "≡": "equiv",
    "∞": "infty",
    "∂": "partial",
    "∇": "nabla",
  },
  ...{
    "∈": "in",
    "∉": "notin",
    "⊂": "subset",
    "⊆": "subseteq",
    "∪": "cup",
    "∩": "cap",
    "∀": "forall",
    "∃": "exists",
  },
  ...{ α: "alpha", β: "beta", γ: "gamma", δ: "delta", ε: "varepsilon", ϵ: "epsilon", ζ: "zeta" },
  ...{ η: "eta", θ: "theta", ι: "iota", κ: "kappa", λ: "lambda", μ: "mu", ν: "nu", ξ: "xi" },
  ...{ π: "pi", ρ: "rho", σ: "sigma", τ: "tau", υ: "upsilon", φ: "varphi", ϕ: "phi", χ: "chi" },
  ...{ ψ: "psi", ω: "omega", Γ: "Gamma", Δ: "Delta", Θ: "Theta", Λ: "Lambda", Ξ: "Xi", Π: "Pi" },
  ...{ Σ: "Sigma", Φ: "Phi", Ψ: "Psi", Ω: "Omega", "…": "dots", "⋯": "cdots", "∣": "mid", "′": "prime" },
};

function escaped(text: string): string {
  return [...text.replace(/−/g, "-")]
    .map((character) => {
      const symbol = symbols[character];
      if (symbol) return `\\${symbol} `;
      return /[#$%&_{}]/.test(character) ? `\\${character}` : character === "\\" ? "\\backslash " : character;
    })
    .join("");
}

function base(node: XmlElement): string {
  return group(part(node, "m:e"));
}

/** One letter or command needs no braces. */
function group(latex: string): string {
  return /^(?:[^\\]|\\[a-zA-Z]+)?$/.test(latex) ? latex : `{${latex}}`;
}

function operator(name: string): string {
  return /^\\(?:lim|max|min|sup|inf)$/.test(name) || name.startsWith("\\") ? name : `\\operatorname{${name}}`;
}

function fraction(node: XmlElement): string {
  const [above, below] = [part(node, "m:num"), part(node, "m:den")];
  const type = childOf(childOf(node, "m:fPr"), "m:type")?.attributes["m:val"];
  return type === "noBar" ? `{${above} \\atop ${below}}` : `\\frac{${above}}{${below}}`;
}

function root(node: XmlElement): string {
  const degree = part(node, "m:deg");
  return degree ? `\\sqrt[${degree}]{${part(node, "m:e")}}` : `\\sqrt{${part(node, "m:e")}}`;
}

const operators: Record<string, string> = {
  ...{ "∑": "sum", "∏": "prod", "∐": "coprod", "∫": "int", "∬": "iint", "∭": "iiint", "∮": "oint" },
  ...{ "⋃": "bigcup", "⋂": "bigcap", "⋁": "bigvee", "⋀": "bigwedge" },
};

function largeOperator(node: XmlElement): string {
  const character = childOf(childOf(node, "m:naryPr"), "m:chr")?.attributes["m:val"] ?? "∫";
  const [below, above] = [part(node, "m:sub"), part(node, "m:sup")];
  const limits = (below && `_{${below}}`) + (above && `^{${above}}`);
  return `\\${operators[character] ?? "int"}${limits} ${part(node, "m:e")}`;
}

function brackets(node: XmlElement): string {
  const properties = childOf(node, "m:dPr");
  const sign = (name: string, usual: string) => childOf(properties, name)?.attributes["m:val"] ?? usual;
  const content = childrenOf(node, "m:e").map((each) => inside(each).trim());
  const [left, right] = [sign("m:begChr", "("), sign("m:endChr", ")")].map(bracket);
  return `\\left${left} ${content.join(` ${sign("m:sepChr", "|")} `)} \\right${right}`;
}

function bracket(character: string): string {
  const named: Record<string, string> = {
    "": ".",
    "{": "\\{",
    "}": "\\}",
    "⟨": "\\langle",
    "⟩": "\\rangle",
    "‖": "\\|",
  };
  return named[character] ?? character;
}

const accents: Record<string, string> = {
  ...{ "\u0302": "hat", "\u030C": "check", "\u0303": "tilde", "\u0301": "acute", "\u0300": "grave" },
  ...{
    "\u0307": "dot",
    "\u0308": "ddot",
    "\u0304": "bar",
    "\u0305": "bar",
    "\u20D7": "vec",
    "\u0306": "breve",
  },
};

function accent(node: XmlElement): string {
  const character = childOf(childOf(node, "m:accPr"), "m:chr")?.attributes["m:val"] ?? "\u0302";
  return `\\${accents[character] ?? "hat"}{${part(node, "m:e")}}`;
}

function bar(node: XmlElement): string {
  const isAbove = childOf(childOf(node, "m:barPr"), "m:pos")?.attributes["m:val"] === "top";
  return `\\${isAbove ? "overline" : "underline"}{${part(node, "m:e")}}`;
}

function brace(node: XmlElement): string {
  const isAbove = childOf(childOf(node, "m:groupChrPr"), "m:pos")?.attributes["m:val"] === "top";
  return `\\${isAbove ? "overbrace" : "underbrace"}{${part(node, "m:e")}}`;
}

function matrix(node: XmlElement): string {
  const lines = childrenOf(node, "m:mr").map((row) =>
    childrenOf(row, "m:e")
      .map((cell) => inside(cell).trim())
      .join(" & "),
  );
  return `\\begin{matrix}${lines.join(" \\\\ ")}\\end{matrix}`;
}

function rows(node: XmlElement): string {
  const lines = childrenOf(node, "m:e").map((line) => inside(line).trim());
  return `\\begin{aligned}${lines.join(" \\\\ ")}\\end{aligned}`;
}
