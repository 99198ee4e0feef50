"""Where it is kept and what can be asked: the store, the writes, the questions."""
