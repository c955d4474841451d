/** What the defect list says of one fault: whose it is, and what it breaks in one sentence. */
export const breaks = <S extends string>(sentence: S) => ({ role: 'server', breaks: sentence }) as const;
