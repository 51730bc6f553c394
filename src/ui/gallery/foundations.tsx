import { Section } from '../title.tsx'

const colours = [
  'ink',
  'paper',
  'surface',
  'sunk',
  'line',
  'edge',
  'muted',
  'blue',
  'blue-deep',
  'blue-wash',
  'saffron',
  'saffron-wash',
  'saffron-ink',
  'leaf',
  'leaf-wash',
  'brick',
  'brick-wash',
]

/** Colours and type. */
export function Foundations() {
  return (
    <>
      <Section title="Colours" id="colours">
        <ul class="plain swatches">
          {colours.map((name) => (
            <li>
              <span class={`swatch s-${name}`} />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Type" id="type">
        <div class="prose">
          <h1>Rivers that cross borders</h1>
          <p class="lead">Four classes along the Danube measure the same water and write one book about it, in three languages and two alphabets.</p>
          <h2>What we will do together</h2>
          <p>
            Every pair of pupils keeps a page: <a href="#type">the place</a>, the day, the depth, what lives there. “It is the same river,” wrote Zsófia, 11,
            “but it has <strong>another name</strong> at your house.” <em>Δούναβης, Дунав, Dunărea</em> — 2,850 km from the Black Forest to the sea.
          </p>
          <h3>When the water is high</h3>
          <p class="small muted">Small and muted: replies usually within two days · last here this morning</p>
          <h4>A fourth heading</h4>
          <blockquote>
            <p>Please bring boots. The heron does not mind, but your teachers will.</p>
          </blockquote>
          <p>
            Press <kbd>j</kbd> and <kbd>k</kbd> to move, <kbd>v</kbd> to validate. A word <mark>found</mark> by a search.
          </p>
        </div>
      </Section>
    </>
  )
}
