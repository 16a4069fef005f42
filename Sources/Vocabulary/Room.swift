// The room Vocabulary.
