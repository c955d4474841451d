/** What stands in every challenge of the test application. */
export const realm = 'wireproof';

/** The accounts of `/basic` and `/digest`: passwords by user name, both in the octets of UTF-8. */
export const accounts: ReadonlyMap<string, string> = new Map([
  ['user', 'pass'],
  ['colon', 'a:b:c'],
  ['test', '123\xc2\xa3'],
]);
