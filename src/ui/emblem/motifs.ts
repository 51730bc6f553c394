/**
 * Figures of European tiles and textiles on a square of 48, every one of them with a mirror axis:
 * a figure that only turns could be read as a sign nobody wants on a school.
 * `L` stands for the light colour, `D` for the deep one; plain shapes are light.
 */
export type Motif = { figure: string /** the corners are empty and may be filled */; corners?: true /** the centre may carry a mark */; centre?: true }

const corners = (r: number) =>
  `<path d="M0 0h${r}a${r} ${r} 0 0 1-${r} ${r}zM48 0v${r}a${r} ${r} 0 0 1-${r}-${r}zM48 48h-${r}a${r} ${r} 0 0 1 ${r}-${r}zM0 48v-${r}a${r} ${r} 0 0 1 ${r} ${r}z"/>`

const around = (d: string, turns: readonly number[]) =>
  `<g transform="translate(24 24)">${turns.map((turn) => `<path d="${d}"${turn ? ` transform="rotate(${turn})"` : ''}/>`).join('')}</g>`
const four = [0, 90, 180, 270]
const eight = [0, 45, 90, 135, 180, 225, 270, 315]

export const motifs: readonly Motif[] = [
  // star of two squares
  { figure: '<path d="M24 5l19 19-19 19L5 24zM10.6 10.6h26.8v26.8H10.6z"/><circle cx="24" cy="24" r="9" fill="D"/>', corners: true, centre: true },
  // azulejo: quarter rounds that meet their neighbours'
  { figure: `${corners(17)}<circle cx="24" cy="24" r="9.5"/>`, centre: true },
  // hydraulic tile: four petals
  { figure: around('M-24-24A24 24 0 0 1 0 0a24 24 0 0 1-24-24z', four), centre: true },
  // rose of eight, from northern mittens
  { figure: around('M-.8-2.6l-9.7-9.7V-21l9.7 9.7zM.8-2.6l9.7-9.7V-21L.8-11.3z', four) },
  // eight-leaved flower
  { figure: around('M0-4c-5-5-5-12 0-17 5 5 5 12 0 17z', eight), corners: true, centre: true },
  // wind star of a pavement
  { figure: '<path d="M24 2q2.5 19.5 22 22-19.5 2.5-22 22-2.5-19.5-22-22 19.5-2.5 22-22z"/><circle cx="24" cy="24" r="4.5" fill="D"/>', corners: true },
  // roof scales
  {
    figure:
      '<path d="M0 0h48v12a8 8 0 0 1-16 0 8 8 0 0 1-16 0 8 8 0 0 1-16 0z" fill="L"/><path d="M-8 24a8 8 0 0 0 16 0 8 8 0 0 0 16 0 8 8 0 0 0 16 0 8 8 0 0 0 16 0M0 37a8 8 0 0 0 16 0 8 8 0 0 0 16 0 8 8 0 0 0 16 0" fill="none" stroke="L" stroke-width="3"/>',
  },
  // chevrons of a blanket
  { figure: '<path d="M-2 20 12 6l12 12L36 6l14 14M-2 33l14-14 12 12 12-12 14 14M-2 46l14-14 12 12 12-12 14 14" fill="none" stroke="L" stroke-width="4.5"/>' },
  // lozenges one in the other
  { figure: '<path d="M24 0l24 24-24 24L0 24z"/><path d="M24 8l16 16-16 16L8 24z" fill="D"/><path d="M24 15l9 9-9 9-9-9z"/>', corners: true },
  // quatrefoil of a window
  {
    figure: '<path d="M15 15a9 9 0 0 1 18 0 9 9 0 0 1 0 18 9 9 0 0 1-18 0 9 9 0 0 1 0-18z"/><path d="M24 16l8 8-8 8-8-8z" fill="D"/>',
    corners: true,
    centre: true,
  },
  // rising rings
  {
    figure:
      '<path d="M0 48a24 24 0 0 1 48 0z"/><path d="M7 48a17 17 0 0 1 34 0z" fill="D"/><path d="M14 48a10 10 0 0 1 20 0z"/><path d="M0 0h48v7H0z"/><path d="M0 13h48v3H0z"/>',
  },
  // geese of a quilt
  { figure: '<path d="M24 3l18 13H6zM24 17l18 13H6zM24 31l18 13H6z"/><path d="M0 0h3v48H0zM45 0h3v48h-3z"/>' },
  // linked rounds
  {
    figure:
      '<g fill="none" stroke="L" stroke-width="3.5"><circle cx="24" cy="24" r="11"/><circle cx="8" cy="8" r="11"/><circle cx="40" cy="8" r="11"/><circle cx="8" cy="40" r="11"/><circle cx="40" cy="40" r="11"/></g>',
    centre: true,
  },
  // waves and sun
  {
    figure:
      '<circle cx="24" cy="16" r="9"/><path d="M-6 33q7.5-8 15 0t15 0 15 0 15 0M-6 42q7.5-8 15 0t15 0 15 0 15 0" fill="none" stroke="L" stroke-width="4"/>',
  },
]

export const cornerMarks: readonly string[] = [
  '',
  '<path d="M2.5 2.5h43v43h-43z" fill="none" stroke="L" stroke-width="1.5"/>',
  '<path d="M0 0h9L0 9zM48 0v9l-9-9zM48 48h-9l9-9zM0 48v-9l9 9z"/>',
  '<path d="M4 4h4v4H4zM40 4h4v4h-4zM40 40h4v4h-4zM4 40h4v4H4z"/>',
  corners(8),
]
export const centreMarks: readonly string[] = [
  '',
  '<path d="M20.5 20.5h7v7h-7z" fill="X"/>',
  '<circle cx="24" cy="24" r="3.5" fill="X"/>',
  '<path d="M24 19.5l4.5 4.5-4.5 4.5-4.5-4.5z" fill="X"/>',
]
