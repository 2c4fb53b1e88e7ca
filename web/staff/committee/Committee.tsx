export function Committee() {
  return null;
}
