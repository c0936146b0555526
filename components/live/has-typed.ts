type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether somebody has written or chosen something on the page that is not sent yet. */
export function hasTyped(root: ParentNode): boolean {
  const fields = root.querySelectorAll<Field>("input, textarea, select");
  return [...fields].some(isChanged) || root.querySelector("[contenteditable='true']") !== null;
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return (
      [...field.options].some((option) => option.selected !== option.defaultSelected) && !isAtFirst(field)
    );
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field.type === "hidden") return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

/** A list in which nothing is marked as chosen shows its first entry. */
function isAtFirst(list: HTMLSelectElement): boolean {
  return list.selectedIndex === 0 && ![...list.options].some((option) => option.defaultSelected);
}
