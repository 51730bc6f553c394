/** Has the page fetch itself again and change only what differs; later, where somebody is writing in it (ui/client/refresh.ts). */
export const refresh = (<turbo-stream action="refresh" />).text

/** The same, for what all open pages are told at once: each waits for a moment of its own. */
export const refreshSoon = (<turbo-stream action="refresh" data-within="5000" />).text
