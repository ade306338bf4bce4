/** How often the event loop came round while something was done: others are answered in between. */
export async function turnsDuring<Answer>(
  work: () => Promise<Answer>,
): Promise<{ readonly turns: number; readonly answer: Answer }> {
  let [turns, over] = [0, false];
  const count = () => {
    turns++;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  const answer = await work();
  over = true;
  return { turns, answer };
}
