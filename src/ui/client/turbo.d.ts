declare module '@hotwired/turbo' {
  export const session: { drive: boolean }
}
