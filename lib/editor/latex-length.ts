/** The longest formula there is, in UTF-16 units. */
export const maxLatexLength = 2000;
