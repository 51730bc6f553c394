/** Where the program under test answers. Another port lets two runs live beside each other. */
export const port = process.env.E2E_PORT || '3999'
export const address = `http://127.0.0.1:${port}`
