/** Deep and light: the two colours of a tile. Each pair stands on paper and on night (contrast.test.ts). */
export const pairs: readonly (readonly [deep: string, light: string])[] = [
  ['#2c5fcb', '#f7ead0'],
  ['#b5452f', '#fbe3c6'],
  ['#2f7d54', '#eaf1cd'],
  ['#84488f', '#f6e2ea'],
  ['#1f7a86', '#fbe5b4'],
  ['#93620e', '#fdf0d2'],
  ['#536786', '#f7d274'],
  ['#b13d68', '#e6f0f8'],
]
