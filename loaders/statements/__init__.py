"""Frames become statements, exactly in the model's terms."""

from loaders.statements.assemble import statements_of

__all__ = ["statements_of"]
