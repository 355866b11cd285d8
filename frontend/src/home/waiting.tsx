import { useEffect, useState } from "preact/hooks";

const LONG_MS = 6000;

/** Until Python has answered; after a while, why that may take long. */
export function Waiting({ words }: { words: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="hf-empty" role="status">
      {long ? "No answer yet: the designer is busy or reconnecting. Nothing is lost; reload the page if it stays so." : words}
    </p>
  );
}
