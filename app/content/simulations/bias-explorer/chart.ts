/** The drawing's box in user units, and how long a bar of 100 percent is. */
export const box = { width: 360, height: 262, left: 4, full: 290, group: 130, bar: 20 }
