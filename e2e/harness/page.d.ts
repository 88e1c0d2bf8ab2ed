interface Window {
  /** When this page showed the first recommendation; null while it shows none. */
  revealedAt: number | null;
}
