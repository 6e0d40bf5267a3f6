const WIDTH = 1200;
const TOWERS = [250, 950] as const;
const TOP = 24;

/** The footbridge of the name, drawn as lines: two towers, a cable, and the deck people walk on. */
export function BridgePicture() {
  return (
    <svg className="bridge-picture" viewBox={`0 0 ${WIDTH} 190`} aria-hidden="true" focusable="false" fill="none">
      <path className="hills" d="M0 190V150Q140 96 300 138T560 168T820 150T1060 118T1200 140V190Z" />
      <path className="hangers" d={hangers()} />
      <path
        className="cable"
        d={`M0 108Q130 88 ${TOWERS[0]} ${TOP}Q600 196 ${TOWERS[1]} ${TOP}Q1070 88 ${WIDTH} 108`}
      />
      <path className="towers" d={TOWERS.map((x) => `M${x} ${TOP - 8}V190`).join('')} />
      <path className="walkway" d={`M0 132Q600 112 ${WIDTH} 132`} />
    </svg>
  );
}

/** Ropes from the main cable down to the deck, every 28 units between the towers. */
function hangers(): string {
  const [from, to] = TOWERS;
  const ropes: string[] = [];
  for (let x = from + 28; x < to; x += 28) {
    const t = (x - from) / (to - from);
    const cable = Math.round((1 - t) ** 2 * TOP + 2 * t * (1 - t) * 196 + t ** 2 * TOP);
    const deck = Math.round(deckAt(x));
    if (cable < deck - 1) ropes.push(`M${x} ${cable}V${deck}`);
  }
  return ropes.join('');
}

function deckAt(x: number): number {
  const t = x / WIDTH;
  return (1 - t) ** 2 * 132 + 2 * t * (1 - t) * 112 + t ** 2 * 132;
}
