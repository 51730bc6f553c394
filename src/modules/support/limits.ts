/** Minutes in which a decision can be taken back, and for which its news waits. */
export const undoMinutes = 10
