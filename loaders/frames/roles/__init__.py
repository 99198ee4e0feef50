"""Who did what in the event."""
