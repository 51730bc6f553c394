/** Has the page fetch itself again and change only what differs. */
export const refresh = (<turbo-stream action="refresh" />).text
