interface Window {
  /** When this page showed the first recommendation; null while it shows none, and not there before somebody watches. */
  revealedAt?: number | null;
}
