/** A time zone in which it is another day now than in UTC: whoever counts a day in the wrong one is seen at any hour. */
export const zoneOfAnotherDay = (now = new Date()): string => (now.getUTCHours() < 11 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati')
