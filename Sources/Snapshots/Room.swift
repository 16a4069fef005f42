// The room Snapshots.
