"""From sources to valid statements: readers, Thai text, grammar and registry, extraction."""
