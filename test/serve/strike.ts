/// The incident on which decisions are tried: the one that most of the example reports tell.

export const isStrike = ({ title }: { readonly title: string }): boolean =>
  /^Air strike on market, Z/.test(title);
