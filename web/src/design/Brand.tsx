/** The mark: a dark stone with one streak of gold. */
export function Mark(props: { size?: number }) {
  const size = props.size ?? 20;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      style={{ borderRadius: size / 4, flex: "none" }}
    >
      <rect width="32" height="32" fill="#3d4754" />
      <path d="M7 36 21-4h7L14 36z" fill="#d9aa50" />
    </svg>
  );
}
