/** Why a clock stands; the command carries the place in this list. */
export const pauses = ['explain', 'discuss', 'technical', 'break'] as const;
