"""Markdown as blocks: the one form of a reply that screen, copy and share use."""
