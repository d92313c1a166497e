declare namespace App {
  interface Locals {
    /** Ids of the facts of this page in the order of their notes; where there are none, marks lead to the facts' own pages. */
    notes?: readonly string[];
    /** Learning goals of the chapter being rendered. */
    goals?: readonly string[];
  }
}
