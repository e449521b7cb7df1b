/// Limits and order of the list of incidents, kept under a name for all who open the archive.
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /// The part of an address behind "?": `grade=contested&since=2018-05`.
  readonly query: string;
  /// Who kept it last, and when.
  readonly by: string;
  readonly at: string;
}
