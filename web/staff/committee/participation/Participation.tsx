export function Participation() {
  return null;
}
