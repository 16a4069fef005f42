// The room CheckedRules.
