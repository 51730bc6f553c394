/** A place to go, as navigations, tabs and menus list it. */
export type NavItem = {
  href: string
  label: string
  /** lucide name */
  icon?: string
  current?: boolean
  /** waiting there; 0 and undefined show nothing */
  count?: number
}
