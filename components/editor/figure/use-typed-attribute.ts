import { useEffect, useRef, useState } from "react";

const pauseMs = 500;

/**
 * What is being typed into a field that stands for an attribute of the text. It is written when typing pauses, when the
 * field is left and when it goes; while somebody types, what others write there does not replace it.
 */
export function useTypedAttribute(stored: string, write: (typed: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ text: string; write: (typed: string) => void } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = useRef(() => {
    clearTimeout(timer.current);
    const { current } = waiting;
    waiting.current = null;
    current?.write(current.text);
  });
  useEffect(() => settle.current, []);
  return {
    value: typed ?? stored,
    onChange: (text: string) => {
      setTyped(text);
      waiting.current = { text, write };
      clearTimeout(timer.current);
      timer.current = setTimeout(settle.current, pauseMs);
    },
    onBlur: () => {
      settle.current();
      setTyped(null);
    },
  };
}
