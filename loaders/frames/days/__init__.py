"""When the event was."""
