"""How it is seen: the Flask explorer."""
