export async function startStaff(): Promise<void> {}
