/** Runs every task, begun in their order, so many at a time; the answers stand in the order of the tasks. */
export async function inFlight<Task, Answer>(
  atOnce: number,
  tasks: readonly Task[],
  run: (task: Task) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = tasks.entries();
  const worker = async () => {
    // Every worker takes the next one of the same iterator.
    for (const [place, task] of waiting) answers[place] = await run(task);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, worker));
  return answers;
}
