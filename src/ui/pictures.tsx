import type { Child } from '../platform/html/html.ts'

export type Shot = {
  /** address by width in pixels, smallest first */
  sources: readonly { width: number; src: string }[]
  alt: string
  width: number
  height: number
  /** its page, which opens in place where scripts run (client/viewer.ts); the picture's file, unless told */
  href?: string
  caption?: Child
  tools?: Child
}

function Shown({ sources, alt, width, height, sizes }: Shot & { sizes: string }) {
  const middle = sources[Math.min(1, sources.length - 1)]
  return (
    <img
      src={middle?.src}
      srcset={sources.map((each) => `${each.src} ${each.width}w`).join(', ')}
      sizes={sizes}
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  )
}

/** Pictures of a post, side by side as they fit; each leads to its page, or to itself, larger. */
export function Pictures({ shots }: { shots: readonly Shot[] }) {
  if (shots.length === 0) return null
  const sizes = shots.length === 1 ? '(width < 48rem) 100vw, 46rem' : '(width < 48rem) 50vw, 23rem'
  return (
    <div class={shots.length === 1 ? 'pictures one' : 'pictures'}>
      {shots.map((shot) => (
        <Way to={shot}>
          <Shown {...shot} sizes={sizes} />
        </Way>
      ))}
    </div>
  )
}

const Way = ({ to: { href, sources }, children }: { to: Shot; children?: Child }) =>
  href ? (
    <a href={href} data-viewer>
      {children}
    </a>
  ) : (
    <a href={sources.at(-1)?.src} data-turbo="false">
      {children}
    </a>
  )

/** One picture as large as there is room for, with what it shows, who brought it, and what can be done. */
export function ViewedPicture(shot: Shot) {
  const { src } = shot.sources.at(-1) ?? {}
  return (
    <figure class="viewed">
      <img class={shot.height > 2.5 * shot.width ? 'tall' : undefined} src={src} alt={shot.alt} width={shot.width} height={shot.height} decoding="async" />
      <figcaption>
        <p dir="auto">{shot.alt}</p>
        {shot.caption && <p class="small muted">{shot.caption}</p>}
        {shot.tools}
      </figcaption>
    </figure>
  )
}

/** A wall of pictures with what they show, who brought them, and what can be done. */
export function PictureGrid({ shots }: { shots: readonly Shot[] }) {
  return (
    <ul class="plain picture-grid">
      {shots.map((shot) => (
        <li>
          <figure>
            <Way to={shot}>
              <Shown {...shot} sizes="(width < 48rem) 100vw, 18rem" />
            </Way>
            <figcaption>
              <p dir="auto">{shot.alt}</p>
              {shot.caption && <p class="small muted">{shot.caption}</p>}
              {shot.tools}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}
