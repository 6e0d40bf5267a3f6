import type { ReactNode } from 'react';

export type Card = {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly caption?: ReactNode;
  readonly tag?: ReactNode;
  readonly body?: ReactNode;
};

/** Things to choose from, one card each: calls, applications, agreements of an applicant. */
export function CardList({ cards, label }: { cards: readonly Card[]; label?: string }) {
  return (
    <ul className="card-list" aria-label={label}>
      {cards.map((card) => (
        <li key={card.key} className="card">
          <div className="card-head">
            {card.caption ? <p className="caption">{card.caption}</p> : null}
            {card.tag}
          </div>
          <h3 dir="auto">
            <a href={card.href}>{card.title}</a>
          </h3>
          {card.body ? <div className="flow">{card.body}</div> : null}
        </li>
      ))}
    </ul>
  );
}
