import { useEffect, useState } from "preact/hooks";

/**
 * The answer to a question, undefined while it is on its way. Asked anew whenever the key changes; an answer that was
 * overtaken by a newer question is not shown. A key of null asks nothing.
 */
export function useAnswer<R>(key: string | null, ask: () => Promise<R>): R | undefined {
  const [answer, setAnswer] = useState<{ key: string; reply: R } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    void ask().then((reply) => current && setAnswer({ key, reply }));
    return () => void (current = false);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says when to ask again
  }, [key]);
  return key !== null && answer?.key === key ? answer.reply : undefined;
}
