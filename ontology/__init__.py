"""What may be said: the terms, the model read from them, statements, and their validation."""
