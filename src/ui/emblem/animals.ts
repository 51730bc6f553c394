/** Twelve animals on a square of 48, simple enough to be told apart at 24 pixels. Names: `ui.animal-<code>`. */
export type Animal = keyof typeof animals

const eyes = (x: number, y: number, r = 2, fill = '#1b2330') =>
  `<circle cx="${24 - x}" cy="${y}" r="${r}" fill="${fill}"/><circle cx="${24 + x}" cy="${y}" r="${r}" fill="${fill}"/>`

export const animals = {
  fox: [
    '#fbe3c6',
    `<path fill="#c4532c" d="M9 9l10 6h10l10-6 1 15-16 17L8 24z"/><path fill="#fff6e8" d="M8.3 26 24 41l15.7-15L30 27l-6 9-6-9z"/>${eyes(6.5, 23)}<circle cx="24" cy="37.5" r="2.5" fill="#1b2330"/>`,
  ],
  owl: [
    '#eaf1cd',
    `<path fill="#7a5a34" d="M10 8q14 7 28 0v18a14 14 0 0 1-28 0z"/><circle cx="17.5" cy="21" r="7" fill="#fff6e8"/><circle cx="30.5" cy="21" r="7" fill="#fff6e8"/>${eyes(6.5, 21, 3)}<path fill="#e9a227" d="M24 24l3.5 4-3.5 5-3.5-5z"/>`,
  ],
  whale: [
    '#e6f0f8',
    '<path fill="#2c5fcb" d="M5 27c0-9 8-14 17-14 8 0 13 5 15 10 2-1 3-4 2-8 4 1 6 4 6 8-1 8-7 14-18 14H17C9 37 5 33 5 27z"/><path fill="#dfe9fb" d="M6 31q11 4 22-1-3 7-11 7c-6 0-10-2-11-6z"/><circle cx="14" cy="25" r="2" fill="#0f1a33"/><path d="M20 12V6m0 0q-4-3-6 1m6-1q4-3 6 1" fill="none" stroke="#2c5fcb" stroke-width="2.2" stroke-linecap="round"/>',
  ],
  hedgehog: [
    '#fdf0d2',
    '<path fill="#5b4632" d="M41 33l3-4-4-1 2-5-5 0 0-5-5 1-2-5-4 3-4-4-3 4-4-2-1 5-4 0 0 5c-3 3-4 8-4 13h33z"/><path fill="#e8c79a" d="M18 38H7c-2 0-3-2-2-3 4-3 5-11 11-12 5 4 7 9 6 15z"/><circle cx="13" cy="30" r="1.8" fill="#1b2330"/><circle cx="5.5" cy="35" r="2.2" fill="#1b2330"/>',
  ],
  bear: [
    '#f6e2ea',
    `<circle cx="12" cy="14" r="6" fill="#80552f"/><circle cx="36" cy="14" r="6" fill="#80552f"/><circle cx="24" cy="26" r="16" fill="#80552f"/><ellipse cx="24" cy="32" rx="8" ry="6.5" fill="#f3dcb8"/>${eyes(7, 23)}<ellipse cx="24" cy="29.5" rx="3" ry="2.2" fill="#1b2330"/>`,
  ],
  hare: [
    '#eaf1cd',
    `<path fill="#8d7f73" d="M17 24C11 14 11 4 15 3s6 8 7 16h4c1-8 3-17 7-16s4 11-2 21z"/><path fill="#f0c7bd" d="M17 17c-2-5-2-9-1-10s3 4 3.5 9zM31 17c2-5 2-9 1-10s-3 4-3.5 9z"/><circle cx="24" cy="31" r="12.5" fill="#8d7f73"/><ellipse cx="24" cy="36.5" rx="6" ry="5" fill="#fff6e8"/>${eyes(5.5, 29)}<path fill="#b5452f" d="M21.5 34h5L24 37z"/>`,
  ],
  frog: [
    '#fbe5b4',
    `<circle cx="14" cy="15" r="7" fill="#2f7d54"/><circle cx="34" cy="15" r="7" fill="#2f7d54"/><ellipse cx="24" cy="27" rx="18" ry="14" fill="#2f7d54"/><circle cx="14" cy="14.5" r="4" fill="#fff6e8"/><circle cx="34" cy="14.5" r="4" fill="#fff6e8"/>${eyes(10, 14.5)}<path d="M12 29q12 9 24 0" fill="none" stroke="#dff0c8" stroke-width="2.5" stroke-linecap="round"/>`,
  ],
  bee: [
    '#e6f0f8',
    '<ellipse cx="17" cy="13" rx="6" ry="9" fill="#fff" transform="rotate(-25 17 13)"/><ellipse cx="31" cy="13" rx="6" ry="9" fill="#fff" transform="rotate(25 31 13)"/><ellipse cx="24" cy="28" rx="12" ry="15" fill="#f0ae2d"/><path fill="#1b2330" d="M13.3 21h21.4l1.1 5H12.2zM12.2 31h23.6l-1.8 5H14z"/><circle cx="20" cy="17" r="1.8" fill="#1b2330"/><circle cx="28" cy="17" r="1.8" fill="#1b2330"/>',
  ],
  stork: [
    '#dcefe6',
    '<path fill="#fff" d="M15 10a7 7 0 0 1 14 0c0 5-3 7-2 12 5-2 12-1 15 4-3 7-9 10-16 10-9 0-13-7-11-15 1-4 0-7 0-11z"/><path fill="#1b2330" d="M29 29q8-5 15-2-4 8-13 8z"/><path fill="#d0452b" d="M16 10 3 15l13 2zM25 36h2.2v10H25zM30 35h2.2v10H30z"/><circle cx="20" cy="10.5" r="1.8" fill="#1b2330"/>',
  ],
  snail: [
    '#fbe3c6',
    '<path fill="#d9a441" d="M4 38c0-3 3-3 6-4V20h3v9h20l9 5c2 1 2 4 0 4z"/><circle cx="27" cy="23" r="13" fill="#b5452f"/><path d="M27 23a3 3 0 0 1 4 3c0 3-4 5-7 4-4-1-6-5-5-9s5-6 9-5c5 1 7 6 7 9" fill="none" stroke="#fbe3c6" stroke-width="2.4" stroke-linecap="round"/><circle cx="9.5" cy="18.5" r="2.5" fill="#1b2330"/>',
  ],
  seal: [
    '#dfe9fb',
    `<path fill="#536786" d="M24 6c9 0 15 7 15 16 0 8 4 12 5 18H4c1-6 5-10 5-18C9 13 15 6 24 6z"/><ellipse cx="19.5" cy="29" rx="5.5" ry="4.5" fill="#cdd8e8"/><ellipse cx="28.5" cy="29" rx="5.5" ry="4.5" fill="#cdd8e8"/>${eyes(7.5, 20, 2.6)}<ellipse cx="24" cy="25.5" rx="3" ry="2.2" fill="#1b2330"/>`,
  ],
  cat: [
    '#f6e2ea',
    `<path fill="#4a5160" d="M8 6l11 7h10l11-7v20a16 16 0 0 1-32 0z"/><path fill="#f0ae2d" d="M12 23q5-6 9 1-5 3-9-1zM36 23q-5-6-9 1 5 3 9-1z"/>${eyes(7.5, 22.8, 1.7)}<path fill="#f0a9a0" d="M21.5 29h5L24 32z"/><path d="M24 32v3m0 0q-3 3-5 0m5 0q3 3 5 0" fill="none" stroke="#f6e2ea" stroke-width="1.6" stroke-linecap="round"/>`,
  ],
} as const satisfies Record<string, readonly [ground: string, shapes: string]>

export const animalCodes = Object.keys(animals) as Animal[]
