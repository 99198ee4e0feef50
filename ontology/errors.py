"""The one tree of errors that a user can meet.

SaiyaiError
├── BadInput            something that was given is refused, or a check failed (exit code 1)
│   └── ModelError      a file of the ontology is wrong
├── UsageError          the command or its values were not understood (exit code 2)
└── StoreUnreachable    the store is down, refuses the login or is no Neo4j (exit code 3)

A message is one sentence or two: what was wrong, where, and how to mend it.
"""


class SaiyaiError(Exception):
    """Anything that Saiyai tells its user in a sentence, not a traceback; `th` is the sentence in Thai, if known."""

    exit_code = 1

    def __init__(self, message: str = "", th: str | None = None) -> None:
        super().__init__(message)
        self.th = th


class BadInput(SaiyaiError):
    """Something that was given is refused, or a check failed."""


class ModelError(BadInput):
    """A file of the ontology is wrong: the message names the file and the term."""


class UsageError(SaiyaiError):
    """The command or its values were not understood."""

    exit_code = 2


class StoreUnreachable(SaiyaiError):
    """The store is down, refuses the login or is no Neo4j."""

    exit_code = 3
