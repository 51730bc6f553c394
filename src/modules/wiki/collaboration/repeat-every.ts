/** Does something now and again and again, so long after it was done. @returns ends it */
export function repeatEvery(milliseconds: number, act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const round = async (): Promise<void> => {
    await act()
    if (!ended) timer = setTimeout(round, milliseconds).unref()
  }
  void round()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
