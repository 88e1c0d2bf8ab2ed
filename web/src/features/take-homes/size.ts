const KIB = 1024;
const MIB = KIB * KIB;

/** "840 bytes", "18 KiB", "2.4 MiB", "20 MiB": how large a file is, as limits are told. */
export function fileSize(bytes: number): string {
  if (bytes < KIB) return `${bytes} bytes`;
  if (bytes < MIB) return `${Math.round(bytes / KIB)} KiB`;
  const size = (bytes / MIB).toFixed(1);
  return `${size.endsWith(".0") ? size.slice(0, -2) : size} MiB`;
}
