/** Text somebody wrote: its own direction, its paragraphs kept, never read as markup. */
export function UserText({ children, lang }: { children: string; lang?: string }) {
  const paragraphs = children.split(/\r?\n\s*\r?\n/).filter((part) => part.trim() !== '');
  return (
    <div className="user-text" lang={lang}>
      {paragraphs.map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
