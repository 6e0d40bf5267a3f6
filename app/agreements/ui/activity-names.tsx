/** Activities with their titles, one line each. A code comes first, so the page gives the direction and not the text. */
export function ActivityNames({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
