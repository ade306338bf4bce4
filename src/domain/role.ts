/** What a person is in one project. */
export const roles = ['translator', 'reviewer', 'manager'] as const;
export type Role = (typeof roles)[number];
export const isRole = (value: unknown): value is Role => roles.includes(value as Role);
