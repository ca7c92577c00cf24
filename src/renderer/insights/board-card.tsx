import { memo, useEffect, useRef, useState } from 'react';
import type { CardLine, CardProps } from './cards.tsx';

interface BoardCardProps extends CardProps {
  readonly Card: CardLine['Card'];
  /** The same partners, given once what is in sight has been drawn. */
  readonly later: CardProps['judged'];
}

/** A picture's place on the board. One out of sight follows a change of the filter after those in sight. */
export const BoardCard = memo(({ Card, judged, later, settings, asOf }: BoardCardProps) => {
  const place = useRef<HTMLDivElement>(null);
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => setInSight(entries.at(-1)?.isIntersecting === true),
      { rootMargin: '40px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="pb-cards__place">
      <StillCard Card={Card} judged={inSight ? judged : later} settings={settings} asOf={asOf} />
    </div>
  );
});

/** Drawn again only when what it shows changes. */
const StillCard = memo(({ Card, ...props }: Omit<BoardCardProps, 'later'>) => <Card {...props} />);
