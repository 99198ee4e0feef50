"""How a load works: what differs, what that changes, what is derived from it."""
