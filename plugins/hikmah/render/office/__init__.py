"""Editable and e-book formats, written by pandoc from the tree that paper is set from."""
